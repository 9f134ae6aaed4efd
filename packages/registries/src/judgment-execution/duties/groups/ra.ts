import { label } from '../../../shared/label.ts';
import { petitionDay } from '../days.ts';
import { dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('RA', ['PHAM_NHAN', 'TU_HINH']);
const GRANTS = ['TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] as const;
const OVER = ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT', 'BO_TRON'] as const;

/** Trích xuất: Luật 41/2019 Điều 40; TTLT 01/2020 Điều 5–9. */
export const ra: DutyRules = [
  ...row('ra.order', label('Ra lệnh trích xuất', 'Order the extraction'), 'Điều 40 Luật 41/2019; TTLT 01/2020 Điều 5–9', { opens: { on: 'record', day: petitionDay('receivedOn', 'YEU_CAU_TRICH_XUAT') }, due: { after: [wd(3)] }, met: { own: ['decidedOn'], acts: ['TRICH_XUAT'] }, owes: 'HEAD' }),
  ...row('ra.extension-order', label('Ra lệnh gia hạn trích xuất', 'Order the extension'), 'Điều 40 Luật 41/2019; TTLT 01/2020 Điều 5–9', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_GIA_HAN_TRICH_XUAT') }, due: { after: [wd(3)] }, met: { own: ['decidedOn'], acts: ['GIA_HAN_TRICH_XUAT'] }, owes: 'HEAD' }),
  ...row('ra.return-warning', label('Nhắc trả người được trích xuất', 'Warn that the extraction ends'), 'TTLT 01/2020 Điều 9', { opens: { on: 'until', acts: GRANTS, unless: OVER }, due: { before: wd(7) }, met: { acts: ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] }, owes: 'KEEPER' }, 'reading'),
  ...row('ra.extension', label('Đề nghị gia hạn trích xuất, hoặc trả người', 'Ask for an extension, or return'), 'TTLT 01/2020 Điều 7', { opens: { on: 'until', acts: GRANTS, unless: OVER }, due: { before: wd(5) }, met: { acts: ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] }, owes: 'REQUESTER' }, 'reading'),
  ...row('ra.overdue-notice', label('Thông báo quá hạn trích xuất chưa trả người', 'Notice that the return is overdue'), 'Điều 40 Luật 41/2019; TTLT 01/2020 Điều 9', { opens: { on: 'until', acts: GRANTS, unless: OVER }, due: { after: [wd(3)] }, met: { acts: ['NHAN_TRA_TRICH_XUAT', 'GIA_HAN_TRICH_XUAT'] }, owes: 'KEEPER' }),
];
