import { label } from '../../../shared/label.ts';
import { petitionDay, SUPERVISED, SUPERVISION_BEGINS } from '../days.ts';
import { days, dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('TH', ['THA_TU_CO_DIEU_KIEN']);

/** Tha tù trước thời hạn có điều kiện: Luật 41/2019 Điều 57–72; TT 12/2018. A shortening passes four hands with seven days each; of the commune, which proposes, no day is known from which its seven run. */
export const th: DutyRules = [
  ...row('th.present', label('Người được tha tù trình diện', 'Released person presents himself'), 'Điều 59 khoản 2 Luật 41/2019', { opens: { on: 'act', acts: ['THA_TU_CO_DIEU_KIEN'] }, due: { after: [days(5)] }, met: { acts: ['TRINH_DIEN', 'CAM_KET'] }, owes: 'PERSON' }),
  ...row('th.file', label('Lập hồ sơ, phân công người theo dõi', 'Open the file, assign the officer'), 'TT 12/2018 Điều 8', { opens: { on: 'act', acts: ['THA_TU_CO_DIEU_KIEN'] }, due: { after: [days(3)] }, met: { days: [SUPERVISED, SUPERVISION_BEGINS], acts: ['BAN_GIAO'] }, owes: 'KEEPER' }, 'reading'),
  ...row('th.supervisor', label('Phân công người trực tiếp quản lý', 'Appoint the supervisor'), 'TT 12/2018 Điều 8', { opens: { on: 'record', day: SUPERVISED }, due: { after: [days(3)] }, met: { days: [SUPERVISION_BEGINS], acts: ['CAM_KET'] }, owes: 'OFFICER' }, 'reading'),
  ...row('th.report', label('Nhận xét hằng tháng, kèm bản tự nhận xét', 'Monthly remark and self-report'), 'TTLT 01/2023 Điều 7 khoản 1; TT 65/2019 Điều 10', { opens: { on: 'state', statuses: ['THA_TU_CO_DIEU_KIEN'] }, due: { firstDays: 5, months: 1 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' }),
  ...row('th.breach', label('Đề nghị hủy tha tù sau lần vi phạm thứ hai', 'Ask for cancellation after the second breach'), 'Điều 69, 71 Luật 41/2019', { opens: { on: 'act', acts: ['VI_PHAM_NGHIA_VU'], nth: 2 }, due: { after: [wd(3)] }, met: { acts: ['HUY_THA_TU'], days: [petitionDay('receivedOn', 'DE_NGHI_HUY_THA_TU')] }, owes: 'KEEPER' }),
  ...row('th.back', label('Người bị hủy tha tù có mặt để chấp hành án', 'Presents himself after the cancellation'), 'Điều 71 Luật 41/2019', { opens: { on: 'act', acts: ['HUY_THA_TU'] }, due: { after: [days(7)] }, met: { acts: ['TRINH_DIEN', 'TIEP_NHAN', 'AP_GIAI', 'BO_TRON'] }, owes: 'PERSON' }),
  ...row('th.handover', label('Bàn giao hồ sơ trước khi hết thời gian thử thách 15 ngày', 'Hand the file over 15 days before the end'), 'Điều 59 khoản 4 Luật 41/2019', { opens: { on: 'term-end' }, due: { before: days(15) }, met: { acts: ['THONG_BAO_TRUOC'] }, owes: 'OFFICER' }),
  ...row('th.certificate', label('Cấp giấy chứng nhận chấp hành xong', 'Certificate of completion'), 'Điều 60 khoản 3 Luật 41/2019', { opens: { on: 'term-end' }, due: { sameDay: true }, met: { acts: ['CHAP_HANH_XONG'] }, owes: 'HEAD' }),
  ...row('th.move', label('Giải quyết việc thay đổi nơi cư trú', 'Decide on the change of residence'), 'Điều 68 Luật 41/2019; TT 64/2019 Điều 3–9', { opens: { on: 'record', day: petitionDay('receivedOn', 'XIN_THAY_DOI_CU_TRU') }, due: { after: [days(15)] }, met: { own: ['decidedOn'], acts: ['THAY_DOI_CU_TRU'] }, owes: 'KEEPER' }),
  ...row('th.shorten-district', label('Xem xét, chuyển đề nghị rút ngắn lên cấp tỉnh', 'Look at the proposal to shorten and pass it to the province'), 'Điều 65 Luật 41/2019', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_RUT_NGAN') }, due: { after: [days(7)] }, met: { own: ['appraisedOn', 'forwardedOn', 'decidedOn'] }, owes: 'KEEPER' }, 'reading'),
  ...row('th.shorten-province', label('Cấp tỉnh chuyển đề nghị rút ngắn đến Tòa án', 'Province passes the proposal to the court'), 'Điều 65 Luật 41/2019', { opens: { on: 'record', day: petitionDay('appraisedOn', 'DE_NGHI_RUT_NGAN') }, due: { after: [days(7)] }, met: { own: ['forwardedOn', 'decidedOn'] }, owes: 'SUPERIOR' }, 'reading'),
  ...row('th.shorten-court', label('Tòa án xét rút ngắn thời gian thử thách', 'Court decides on the shortening'), 'Điều 65 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_RUT_NGAN') }, due: { after: [days(7)] }, met: { own: ['decidedOn'], acts: ['RUT_NGAN_THU_THACH'] }, owes: 'COURT' }),
];
