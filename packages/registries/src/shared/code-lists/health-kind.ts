import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** What led to the entry. */
export const healthKinds = shortList('health_kind', label('Loại theo dõi sức khỏe', 'Kind of health record'), 'NĐ 133/2020 Điều 9, 29', [
  ['TIEP_NHAN', 'Khám khi tiếp nhận', 'Admission examination'],
  ['DINH_KY', 'Khám định kỳ', 'Periodic examination'],
  ['DIEU_TRI', 'Điều trị', 'Treatment'],
  ['CHUYEN_VIEN', 'Chuyển bệnh viện', 'Hospital transfer'],
  ['GIAM_DINH', 'Giám định', 'Expert assessment'],
  ['TIEN_SU', 'Tiền sử bệnh, ma túy', 'Medical or drug history'],
]);
