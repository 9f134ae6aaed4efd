import { label } from '../../../shared/label.ts';
import { petitionDay, SUPERVISED, SUPERVISION_BEGINS } from '../days.ts';
import { days, dutyRows, type DutyRules, readSince, wd } from '../rule.ts';

const row = dutyRows('TD', ['PHAM_NHAN', 'TAM_DINH_CHI']);
/** Of who manages the suspended person, in the file kept there; the prison that let him go owes none of it. */
const managed = dutyRows('TD', ['TAM_DINH_CHI']);
const OVER = ['HUY_TAM_DINH_CHI', 'TIEP_NHAN', 'BO_TRON', 'TRUY_NA'] as const;

/** Tạm đình chỉ chấp hành án phạt tù: Luật 41/2019 Điều 36–37; TTLT 02/2021. */
export const td: DutyRules = [
  ...row('td.appraise', label('Thẩm định hồ sơ đề nghị tạm đình chỉ', 'Appraise the proposal of a suspension'), 'Điều 36 Luật 41/2019; TTLT 02/2021 Điều 5–11', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_TAM_DINH_CHI') }, due: { after: [wd(2)] }, met: { own: ['appraisedOn', 'forwardedOn', 'decidedOn'] }, owes: 'SUPERIOR' }),
  ...row('td.submit', label('Chuyển hồ sơ tạm đình chỉ đến Tòa án', 'Submit the proposal to the court'), 'Điều 36 Luật 41/2019; TTLT 02/2021 Điều 5–11', { opens: { on: 'record', day: petitionDay('appraisedOn', 'DE_NGHI_TAM_DINH_CHI') }, due: { after: [wd(2)] }, met: { own: ['forwardedOn', 'decidedOn'] }, owes: 'SUPERIOR' }),
  ...row('td.court', label('Tòa án quyết định về việc tạm đình chỉ', 'Court decides on the suspension'), 'Điều 36 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_TAM_DINH_CHI') }, due: { after: [days(7)] }, met: { own: ['decidedOn'], acts: ['TAM_DINH_CHI'] }, owes: 'COURT' }),
  ...row('td.file', label('Lập hồ sơ thi hành quyết định tạm đình chỉ', 'Open the execution file of the suspension'), 'Điều 37 Luật 41/2019', { opens: { on: 'act', acts: ['TAM_DINH_CHI'] }, due: { after: [wd(3)] }, met: { acts: ['BAN_GIAO'], days: [SUPERVISED] }, owes: 'KEEPER' }),
  ...managed('td.commune-file', label('Lập hồ sơ quản lý người được tạm đình chỉ', 'Open the management file'), 'Điều 37 Luật 41/2019', { opens: { on: 'record', day: SUPERVISED }, due: { after: [wd(3)] }, met: { days: [SUPERVISION_BEGINS], acts: ['CAM_KET'] }, owes: 'OFFICER' }, 'reading'),
  ...readSince('Điều 8 khoản 2 điểm a Nghị định 231/2026/NĐ-CP', managed('td.report', label('Báo cáo hằng tháng về người được tạm đình chỉ', 'Monthly report on the suspended'), 'Điều 37 Luật 41/2019; TTLT 01/2023 Điều 7 khoản 1', { opens: { on: 'state', statuses: ['TAM_DINH_CHI'] }, due: { firstDays: 5, months: 1 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' }, 'reading')),
  ...row('td.end-notice', label('Tòa án thông báo sắp hết thời hạn tạm đình chỉ', 'Court gives notice that the suspension ends'), 'Điều 37 Luật 41/2019; TTLT 02/2021', { opens: { on: 'until', acts: ['TAM_DINH_CHI'], unless: OVER }, due: { before: days(7) }, met: { acts: ['HUY_TAM_DINH_CHI', 'TAM_DINH_CHI'] }, owes: 'COURT' }),
  ...row('td.escort', label('Áp giải người hết hạn tạm đình chỉ không có mặt', 'Escort who did not return after the suspension'), 'Điều 37 Luật 41/2019; TTLT 02/2021', { opens: { on: 'until', acts: ['TAM_DINH_CHI'], unless: ['TIEP_NHAN', 'BO_TRON', 'TRUY_NA'] }, due: { after: [days(7)] }, met: { acts: ['TRINH_DIEN', 'TIEP_NHAN', 'AP_GIAI', 'TAM_DINH_CHI', 'TRUY_NA'] }, owes: 'KEEPER' }),
];
