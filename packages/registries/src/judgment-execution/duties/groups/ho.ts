import { label } from '../../../shared/label.ts';
import { petitionDay, SUPERVISED, SUPERVISION_BEGINS } from '../days.ts';
import { days, dutyRows, type DutyRules, readSince, wd } from '../rule.ts';

const row = dutyRows('HO', ['PHAM_NHAN', 'HOAN_CHAP_HANH']);
const OVER = ['HUY_HOAN', 'TIEP_NHAN', 'BO_TRON', 'TRUY_NA'] as const;

/** Hoãn chấp hành án phạt tù: Luật 41/2019 Điều 24–25; TTLT 01/2021. */
export const ho: DutyRules = [
  ...row('ho.court', label('Tòa án quyết định về việc hoãn', 'Court decides on the deferral'), 'Điều 24 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'XIN_HOAN') }, due: { after: [days(7)] }, met: { own: ['decidedOn'], acts: ['HOAN'] }, owes: 'COURT' }),
  ...row('ho.send', label('Tòa án gửi quyết định về việc hoãn', 'Court sends the decision on the deferral'), 'Điều 24 Luật 41/2019', { opens: { on: 'record', day: petitionDay('decidedOn', 'XIN_HOAN') }, due: { after: [wd(3)] }, met: { own: ['sentOn'] }, owes: 'COURT' }),
  ...row('ho.commit', label('Triệu tập, lập cam kết của người được hoãn', 'Summon and take the commitment'), 'Điều 25 khoản 2 Luật 41/2019', { opens: { on: 'act', acts: ['HOAN'] }, due: { after: [wd(3)] }, met: { acts: ['CAM_KET'] }, owes: 'OFFICER' }),
  ...row('ho.file', label('Lập hồ sơ quản lý người được hoãn', 'Open the management file'), 'Điều 25 khoản 2 Luật 41/2019', { opens: { on: 'act', acts: ['HOAN'] }, due: { after: [wd(3)] }, met: { acts: ['BAN_GIAO'], days: [SUPERVISED, SUPERVISION_BEGINS] }, owes: 'OFFICER' }),
  ...readSince('Điều 8 khoản 2 điểm a Nghị định 231/2026/NĐ-CP', row('ho.report', label('Báo cáo hằng tháng về người được hoãn', 'Monthly report on the deferred'), 'Điều 25 khoản 3 Luật 41/2019; TTLT 01/2023 Điều 7 khoản 1', { opens: { on: 'state', statuses: ['HOAN'] }, due: { firstDays: 5, months: 1 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' }, 'reading')),
  ...row('ho.end-notice', label('Tòa án thông báo sắp hết thời hạn hoãn', 'Court gives notice that the deferral ends'), 'Điều 25 khoản 6 Luật 41/2019', { opens: { on: 'until', acts: ['HOAN'], unless: OVER }, due: { before: days(7) }, met: { acts: ['HUY_HOAN', 'HOAN'] }, owes: 'COURT' }),
  ...row('ho.escort', label('Áp giải người hết hạn hoãn không có mặt', 'Escort who did not appear after the deferral'), 'Điều 25 khoản 6 Luật 41/2019', { opens: { on: 'until', acts: ['HOAN'], unless: ['TIEP_NHAN', 'BO_TRON', 'TRUY_NA'] }, due: { after: [days(7)] }, met: { acts: ['TRINH_DIEN', 'TIEP_NHAN', 'AP_GIAI', 'HOAN', 'TRUY_NA'] }, owes: 'KEEPER' }),
];
