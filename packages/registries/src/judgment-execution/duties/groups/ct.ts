import { label } from '../../../shared/label.ts';
import { DECIDED, RECEIVED, SUPERVISION_BEGINS } from '../days.ts';
import { days, dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('CT', ['CAI_TAO_KHONG_GIAM_GIU']);

/** Cải tạo không giam giữ: Luật 41/2019 Điều 96–106. That somebody has no work is no record of the file: the chain of community service is not followed. */
export const ct: DutyRules = [
  ...row('ct.send', label('Tòa án gửi quyết định thi hành án', 'Court sends the decision'), 'Điều 96 khoản 2 Luật 41/2019', { opens: { on: 'record', day: DECIDED }, due: { after: [wd(3)] }, met: { days: [RECEIVED] }, owes: 'COURT' }),
  ...row('ct.summon', label('Triệu tập, lập cam kết', 'Summon and take the commitment'), 'Điều 97 khoản 1 Luật 41/2019', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { acts: ['CAM_KET', 'TRINH_DIEN', 'VI_PHAM_NGHIA_VU'] }, owes: 'OFFICER' }),
  ...row('ct.commune-file', label('Lập hồ sơ giám sát, giáo dục', 'Open the supervision file'), 'Điều 97 khoản 3 Luật 41/2019', { opens: { on: 'act', acts: ['CAM_KET'] }, due: { after: [days(7)] }, met: { days: [SUPERVISION_BEGINS], acts: ['BAN_GIAO'] }, owes: 'OFFICER' }, 'reading'),
  ...row('ct.report', label('Nhận xét hằng tháng, kèm bản tự nhận xét', 'Monthly remark and self-report'), 'Điều 98, 99 Luật 41/2019; TT 65/2019 Điều 10', { opens: { on: 'state', statuses: ['DANG_CHAP_HANH'] }, due: { firstDays: 5, months: 1 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' }),
  ...row('ct.handover', label('Bàn giao hồ sơ trước khi hết thời hạn 03 ngày', 'Hand the file over 3 days before the end'), 'Điều 97 khoản 4 Luật 41/2019', { opens: { on: 'term-end' }, due: { before: days(3) }, met: { acts: ['THONG_BAO_TRUOC'] }, owes: 'OFFICER' }),
  ...row('ct.certificate', label('Cấp giấy chứng nhận chấp hành xong', 'Certificate of completion'), 'Điều 97 khoản 4 Luật 41/2019', { opens: { on: 'term-end' }, due: { sameDay: true }, met: { acts: ['CHAP_HANH_XONG'] }, owes: 'HEAD' }),
];
