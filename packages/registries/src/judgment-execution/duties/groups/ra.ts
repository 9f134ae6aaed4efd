import { label } from '../../../shared/label.ts';
import { dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('RA', ['PHAM_NHAN', 'TU_HINH']);
const GRANTS = ['TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] as const;
const OVER = ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT', 'BO_TRON'] as const;

/** Trích xuất: Luật 41/2019 Điều 40; TTLT 01/2020 Điều 5–9. The request is no record of the file, so the order within three working days of it is not followed here. */
export const ra: DutyRules = [
  ...row('ra.return-warning', label('Nhắc trả người được trích xuất', 'Warn that the extraction ends'), 'TTLT 01/2020 Điều 9', { opens: { on: 'until', acts: GRANTS, unless: OVER }, due: { before: wd(7) }, met: { acts: ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] }, owes: 'KEEPER' }, 'reading'),
  ...row('ra.extension', label('Đề nghị gia hạn trích xuất, hoặc trả người', 'Ask for an extension, or return'), 'TTLT 01/2020 Điều 7', { opens: { on: 'until', acts: GRANTS, unless: OVER }, due: { before: wd(5) }, met: { acts: ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] }, owes: 'REQUESTER' }, 'reading'),
  ...row('ra.overdue-notice', label('Thông báo quá hạn trích xuất chưa trả người', 'Notice that the return is overdue'), 'Điều 40 Luật 41/2019; TTLT 01/2020 Điều 9', { opens: { on: 'until', acts: GRANTS, unless: OVER }, due: { after: [wd(3)] }, met: { acts: ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] }, owes: 'KEEPER' }),
];
