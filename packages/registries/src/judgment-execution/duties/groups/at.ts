import { label } from '../../../shared/label.ts';
import { DECIDED, petitionDay, RECEIVED, SUPERVISION_BEGINS } from '../days.ts';
import { days, dutyRows, type DutyRules, readSince, wd } from '../rule.ts';

const row = dutyRows('AT', ['AN_TREO']);
const PROPOSED = petitionDay('receivedOn', 'DE_NGHI_BUOC_CHAP_HANH');

/** Án treo: Luật 41/2019 Điều 84–94; TTLT 01/2023. */
export const at: DutyRules = [
  ...row('at.send', label('Tòa án gửi quyết định thi hành án treo', 'Court sends the decision'), 'Điều 84 Luật 41/2019', { opens: { on: 'record', day: DECIDED }, due: { after: [wd(3)] }, met: { days: [RECEIVED] }, owes: 'COURT' }),
  ...row('at.summon', label('Triệu tập, lập cam kết', 'Summon and take the commitment'), 'Điều 85 khoản 1 Luật 41/2019', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { acts: ['CAM_KET', 'TRINH_DIEN', 'VI_PHAM_NGHIA_VU'] }, owes: 'OFFICER' }),
  ...row('at.commune-file', label('Lập hồ sơ giám sát, giáo dục', 'Open the supervision file'), 'Điều 85 khoản 3 Luật 41/2019', { opens: { on: 'act', acts: ['CAM_KET'] }, due: { after: [days(7)] }, met: { days: [SUPERVISION_BEGINS], acts: ['BAN_GIAO'] }, owes: 'OFFICER' }, 'reading'),
  ...readSince('Điều 8 khoản 2 điểm a Nghị định 231/2026/NĐ-CP', row('at.report', label('Nhận xét hằng tháng, kèm bản tự nhận xét', 'Monthly remark and self-report'), 'Điều 86, 87 Luật 41/2019; TT 65/2019 Điều 10', { opens: { on: 'state', statuses: ['DANG_CHAP_HANH'] }, due: { firstDays: 5, months: 1 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' })),
  ...row('at.no-show', label('Đề nghị buộc chấp hành án phạt tù vì vắng mặt', 'Propose enforcement because of absence'), 'Điều 93 Luật 41/2019; TTLT 01/2023 Điều 14', { opens: { on: 'act', acts: ['VI_PHAM_NGHIA_VU'] }, due: { after: [days(7), wd(3)] }, met: { acts: ['CAM_KET', 'TRINH_DIEN', 'KIEM_DIEM', 'BUOC_CHAP_HANH_AN_TREO', 'NHAN_XET'], days: [PROPOSED] }, owes: 'KEEPER' }, 'reading'),
  ...row('at.breach', label('Đề nghị buộc chấp hành án phạt tù sau kiểm điểm mà vẫn vi phạm', 'Propose enforcement after a breach that follows a review'), 'Điều 93 Luật 41/2019', { opens: { on: 'act', acts: ['VI_PHAM_NGHIA_VU'], after: ['KIEM_DIEM'] }, due: { after: [wd(5)] }, met: { acts: ['BUOC_CHAP_HANH_AN_TREO'], days: [PROPOSED] }, owes: 'KEEPER' }),
  ...row('at.escort', label('Đưa người bị buộc chấp hành án đi chấp hành', 'Escort to prison after enforcement'), 'Điều 93 Luật 41/2019', { opens: { on: 'act', acts: ['BUOC_CHAP_HANH_AN_TREO'] }, due: { after: [wd(3)] }, met: { acts: ['AP_GIAI', 'TIEP_NHAN', 'TRINH_DIEN', 'BO_TRON', 'TRUY_NA'] }, owes: 'KEEPER' }, 'reading'),
  ...row('at.handover', label('Bàn giao hồ sơ trước khi hết thời gian thử thách 03 ngày', 'Hand the file over 3 days before the end'), 'Điều 85 khoản 4 Luật 41/2019', { opens: { on: 'term-end' }, due: { before: days(3) }, met: { acts: ['THONG_BAO_TRUOC'] }, owes: 'OFFICER' }),
  ...row('at.certificate', label('Cấp giấy chứng nhận chấp hành xong thời gian thử thách', 'Certificate of completed probation'), 'Điều 85 khoản 4 Luật 41/2019', { opens: { on: 'term-end' }, due: { sameDay: true }, met: { acts: ['CHAP_HANH_XONG'] }, owes: 'HEAD' }),
  ...row('at.enforce-court', label('Tòa án quyết định buộc chấp hành án phạt tù', 'Court decides on the enforcement'), 'Điều 93 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_BUOC_CHAP_HANH') }, due: { after: [wd(5)] }, met: { own: ['decidedOn'], acts: ['BUOC_CHAP_HANH_AN_TREO'] }, owes: 'COURT' }),
  ...row('at.enforce-send', label('Tòa án gửi quyết định buộc chấp hành án phạt tù', 'Court sends the enforcement'), 'Điều 93 Luật 41/2019', { opens: { on: 'record', day: petitionDay('decidedOn', 'DE_NGHI_BUOC_CHAP_HANH') }, due: { after: [wd(3)] }, met: { own: ['sentOn'] }, owes: 'COURT', afterEnd: true }),
  ...row('at.shorten', label('Chuyển đề nghị rút ngắn thời gian thử thách đến Tòa án', 'Pass the proposal to shorten to the court'), 'Điều 90 Luật 41/2019', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_RUT_NGAN') }, due: { after: [days(7)] }, met: { own: ['forwardedOn', 'decidedOn'] }, owes: 'KEEPER' }),
  ...row('at.shorten-court', label('Tòa án xét rút ngắn thời gian thử thách', 'Court decides on the shortening'), 'Điều 90 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_RUT_NGAN') }, due: { after: [days(7)] }, met: { own: ['decidedOn'], acts: ['RUT_NGAN_THU_THACH'] }, owes: 'COURT' }),
  ...row('at.shorten-send', label('Tòa án gửi quyết định rút ngắn', 'Court sends the shortening'), 'Điều 90 Luật 41/2019', { opens: { on: 'record', day: petitionDay('decidedOn', 'DE_NGHI_RUT_NGAN') }, due: { after: [wd(3)] }, met: { own: ['sentOn'] }, owes: 'COURT' }),
];
