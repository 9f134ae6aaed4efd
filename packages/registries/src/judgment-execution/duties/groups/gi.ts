import { label } from '../../../shared/label.ts';
import { EXEMPTED, petitionDay, REDUCED } from '../days.ts';
import { days, dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('GI', ['PHAM_NHAN', 'CAI_TAO_KHONG_GIAM_GIU', 'CAM_CU_TRU', 'QUAN_CHE']);
const prison = dutyRows('GI', ['PHAM_NHAN']);
const sooner = dutyRows('GI', ['PHAM_NHAN', 'TAM_DINH_CHI', 'HOAN_CHAP_HANH', 'CAI_TAO_KHONG_GIAM_GIU', 'CAM_CU_TRU', 'QUAN_CHE']);

/** Giảm, miễn: Luật 41/2019 Điều 38–39, 102–104, 110, 117; TTLT 02/2021 Điều 12–15. */
export const gi: DutyRules = [
  ...prison('gi.meeting', label('Họp đội đề nghị giảm trước đợt ít nhất 20 ngày', 'Meet at least 20 days before the round'), 'TTLT 02/2021 Điều 13 khoản 1', { opens: { on: 'record', day: petitionDay('roundOn', 'DE_NGHI_GIAM') }, due: { before: days(20) }, met: { own: ['meetingOn'] }, owes: 'KEEPER' }),
  ...prison('gi.session', label('Tòa án mở phiên họp xét giảm', 'Court holds the session on the reduction'), 'Điều 38 Luật 41/2019; TTLT 02/2021 Điều 12–15', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_GIAM') }, due: { after: [days(15)] }, met: { own: ['sessionOn', 'decidedOn'], acts: ['GIAM'] }, owes: 'COURT' }),
  ...sooner('gi.session-exemption', label('Tòa án mở phiên họp xét miễn', 'Court holds the session on the exemption'), 'Điều 39, 104, 110, 117 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_MIEN') }, due: { after: [days(15)] }, met: { own: ['sessionOn', 'decidedOn'], acts: ['MIEN'] }, owes: 'COURT' }),
  ...sooner('gi.postponed', label('Mở lại phiên họp đã hoãn', 'Hold the postponed session'), 'TTLT 01/2021 Điều 10–13; TTLT 02/2021 Điều 12–15', { opens: { on: 'record', day: petitionDay('postponedFrom', 'DE_NGHI_GIAM', 'DE_NGHI_MIEN') }, due: { after: [days(7)] }, met: { own: ['sessionOn', 'decidedOn'] }, owes: 'COURT' }),
  ...row('gi.send', label('Tòa án gửi quyết định giảm', 'Court sends the reduction'), 'Điều 38 Luật 41/2019', { opens: { on: 'record', day: REDUCED }, due: { after: [wd(3)] }, met: { acts: ['GIAM'] }, owes: 'COURT' }, 'reading'),
  ...row('gi.send-exemption', label('Tòa án gửi quyết định miễn', 'Court sends the exemption'), 'Điều 39 Luật 41/2019', { opens: { on: 'record', day: EXEMPTED }, due: { after: [wd(3)] }, met: { acts: ['MIEN'] }, owes: 'COURT', afterEnd: true }, 'reading'),
];
