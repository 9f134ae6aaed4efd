import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Contacts with the outside. */
export const contactKinds = shortList('contact_kind', label('Loại thăm gặp, liên lạc', 'Kind of contact'), 'Luật 41/2019 Điều 52–54', [
  ['GAP', 'Gặp thân nhân', 'Visit'],
  ['QUA', 'Nhận quà', 'Gift'],
  ['DIEN_THOAI', 'Điện thoại', 'Call'],
  ['THU', 'Thư', 'Letter'],
  ['LANH_SU', 'Tiếp xúc lãnh sự', 'Consular contact'],
]);
