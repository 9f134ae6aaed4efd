import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** The procuracy decides some judicial measures, so a decision is not always of a court. */
export const issuerKinds = shortList('issuer_kind', label('Cơ quan ban hành', 'Kind of issuer'), 'NĐ 160/2026 Điều 4.1', [
  ['TOA_AN', 'Tòa án', 'Court'],
  ['VIEN_KIEM_SAT', 'Viện kiểm sát', 'Procuracy'],
  ['CO_QUAN_THA', 'Cơ quan thi hành án hình sự', 'Execution agency'],
  ['CO_SO_GIAM_GIU', 'Cơ sở giam giữ', 'Custody facility'],
  ['CHU_TICH_NUOC', 'Chủ tịch nước', 'State President'],
  ['UBND', 'Ủy ban nhân dân', 'People’s committee'],
  ['KHAC', 'Cơ quan khác', 'Other'],
]);
