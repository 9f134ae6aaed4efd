import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** What a person can be told by; one person may have several over time. */
export const identifierKinds = shortList('identifier_kind', label('Loại giấy tờ, số định danh', 'Kind of identifier'), 'NĐ 160/2026 Điều 8.2.c', [
  ['CCCD', 'Căn cước công dân, căn cước', 'Citizen identity card'],
  ['CMND', 'Chứng minh nhân dân (9 số)', 'Old identity card (9 digits)'],
  ['HO_CHIEU', 'Hộ chiếu', 'Passport'],
  ['DINH_DANH', 'Số định danh cá nhân', 'Personal identification number'],
  ['KHAC', 'Giấy tờ khác', 'Other paper'],
]);
