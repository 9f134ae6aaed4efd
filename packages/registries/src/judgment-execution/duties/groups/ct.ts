import { label } from '../../../shared/label.ts';
import { DECIDED, petitionDay, RECEIVED, SUPERVISION_BEGINS } from '../days.ts';
import { days, dutyRows, type DutyRules, readSince, wd } from '../rule.ts';

const row = dutyRows('CT', ['CAI_TAO_KHONG_GIAM_GIU']);

/** Cải tạo không giam giữ: Luật 41/2019 Điều 96–106. */
export const ct: DutyRules = [
  ...row('ct.send', label('Tòa án gửi quyết định thi hành án', 'Court sends the decision'), 'Điều 96 khoản 2 Luật 41/2019', { opens: { on: 'record', day: DECIDED }, due: { after: [wd(3)] }, met: { days: [RECEIVED] }, owes: 'COURT' }),
  ...row('ct.summon', label('Triệu tập, lập cam kết', 'Summon and take the commitment'), 'Điều 97 khoản 1 Luật 41/2019', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { acts: ['CAM_KET', 'TRINH_DIEN', 'VI_PHAM_NGHIA_VU'] }, owes: 'OFFICER' }),
  ...row('ct.commune-file', label('Lập hồ sơ giám sát, giáo dục', 'Open the supervision file'), 'Điều 97 khoản 3 Luật 41/2019', { opens: { on: 'act', acts: ['CAM_KET'] }, due: { after: [days(7)] }, met: { days: [SUPERVISION_BEGINS], acts: ['BAN_GIAO'] }, owes: 'OFFICER' }, 'reading'),
  ...readSince('Điều 8 khoản 2 điểm a Nghị định 231/2026/NĐ-CP', row('ct.report', label('Nhận xét hằng tháng, kèm bản tự nhận xét', 'Monthly remark and self-report'), 'Điều 98, 99 Luật 41/2019; TT 65/2019 Điều 10', { opens: { on: 'state', statuses: ['DANG_CHAP_HANH'] }, due: { firstDays: 5, months: 1 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' })),
  ...row('ct.handover', label('Bàn giao hồ sơ trước khi hết thời hạn 03 ngày', 'Hand the file over 3 days before the end'), 'Điều 97 khoản 4 Luật 41/2019', { opens: { on: 'term-end' }, due: { before: days(3) }, met: { acts: ['THONG_BAO_TRUOC'] }, owes: 'OFFICER' }),
  ...row('ct.certificate', label('Cấp giấy chứng nhận chấp hành xong', 'Certificate of completion'), 'Điều 97 khoản 4 Luật 41/2019', { opens: { on: 'term-end' }, due: { sameDay: true }, met: { acts: ['CHAP_HANH_XONG'] }, owes: 'HEAD' }),
  ...row('ct.service-report', label('Công an cấp xã báo cáo để cho lao động phục vụ cộng đồng', 'Commune police report for community service'), 'Điều 101 khoản 5 Luật 41/2019; TTLT 01/2023 Điều 13', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_LAO_DONG_CONG_DONG') }, due: { after: [wd(3)] }, met: { own: ['appraisedOn', 'forwardedOn', 'decidedOn'] }, owes: 'OFFICER' }, 'reading'),
  ...row('ct.service-commune', label('UBND cấp xã đề nghị cho lao động phục vụ cộng đồng', 'Commune proposes community service'), 'Điều 101 khoản 5 Luật 41/2019; TTLT 01/2023 Điều 13', { opens: { on: 'record', day: petitionDay('appraisedOn', 'DE_NGHI_LAO_DONG_CONG_DONG') }, due: { after: [wd(3)] }, met: { own: ['forwardedOn', 'decidedOn'] }, owes: 'COMMUNE' }, 'reading'),
  ...row('ct.service-decision', label('Quyết định cho lao động phục vụ cộng đồng', 'Decide on community service'), 'Điều 101 khoản 5 Luật 41/2019; TTLT 01/2023 Điều 13', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_LAO_DONG_CONG_DONG') }, due: { after: [wd(3)] }, met: { own: ['decidedOn'], acts: ['LAO_DONG_CONG_DONG'] }, owes: 'HEAD' }, 'reading'),
  ...row('ct.reduce', label('Chuyển đề nghị giảm thời hạn đến Tòa án', 'Pass the proposal of a reduction to the court'), 'Điều 103 Luật 41/2019', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_GIAM') }, due: { after: [days(7)] }, met: { own: ['forwardedOn', 'decidedOn'] }, owes: 'KEEPER' }),
  ...row('ct.reduce-court', label('Tòa án xét giảm thời hạn', 'Court decides on the reduction'), 'Điều 103 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_GIAM') }, due: { after: [days(7)] }, met: { own: ['decidedOn'], acts: ['GIAM'] }, owes: 'COURT' }),
];
