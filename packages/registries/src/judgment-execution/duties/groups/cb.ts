import { label } from '../../../shared/label.ts';
import { DECIDED, EXAMINED, NOTICE, petitionDay, RECEIVED, SCHOOL_ADMITTED, SCHOOL_PLACED } from '../days.ts';
import { days, dutyRows, months, wd, type DutyRules } from '../rule.ts';

const treated = dutyRows('CB', ['BAT_BUOC_CHUA_BENH']);
const pupil = dutyRows('CB', ['HOC_SINH_TRUONG_GIAO_DUONG']);

/** Bắt buộc chữa bệnh; trường giáo dưỡng: Luật 41/2019 Điều 132–157; NĐ 64/2011; NĐ 133/2020 Điều 27–29. */
export const cb: DutyRules = [
  ...treated('cb.send', label('Viện kiểm sát, Tòa án gửi quyết định bắt buộc chữa bệnh', 'The decision on treatment is sent'), 'Điều 132 khoản 3 Luật 41/2019', { opens: { on: 'record', day: DECIDED }, due: { after: [wd(3)] }, met: { own: ['receivedOn'], days: [RECEIVED] }, owes: 'COURT' }),
  ...pupil('tg.send', label('Tòa án gửi quyết định đưa vào trường giáo dưỡng', 'Court sends the decision on the school'), 'Điều 141 khoản 1 Luật 41/2019', { opens: { on: 'record', day: DECIDED }, due: { after: [wd(3)] }, met: { own: ['receivedOn'], days: [RECEIVED] }, owes: 'COURT' }),
  ...pupil('tg.defer-court', label('Tòa án quyết định hoãn, tạm đình chỉ chấp hành tại trường', 'Court decides to defer or suspend'), 'Điều 142 Luật 41/2019', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_HOAN_GIAO_DUONG') }, due: { after: [wd(5)] }, met: { own: ['decidedOn'], acts: ['HOAN_GIAO_DUONG', 'TAM_DINH_CHI_GIAO_DUONG'] }, owes: 'COURT' }),
  ...pupil('tg.defer-send', label('Tòa án gửi quyết định hoãn, tạm đình chỉ', 'Court sends the decision'), 'Điều 142 Luật 41/2019', { opens: { on: 'record', day: petitionDay('decidedOn', 'DE_NGHI_HOAN_GIAO_DUONG') }, due: { after: [wd(3)] }, met: { own: ['sentOn'] }, owes: 'COURT' }),
  ...treated('cb.discharge', label('Cho ra viện khi không có người đến nhận', 'Discharge when nobody comes'), 'Điều 139 Luật 41/2019; NĐ 64/2011 Điều 12', { opens: { on: 'act', acts: ['DINH_CHI_CHUA_BENH'] }, due: { after: [days(15)] }, met: { acts: ['CHUYEN_DI', 'CHAP_HANH_XONG', 'BAN_GIAO'] }, owes: 'KEEPER', afterEnd: true }),
  ...pupil('tg.report', label('Báo cáo để quyết định đưa vào trường', 'Report for the placement'), 'Điều 141 khoản 2 Luật 41/2019', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { days: [SCHOOL_PLACED] }, owes: 'KEEPER' }),
  ...pupil('tg.placement', label('Quyết định đưa vào trường giáo dưỡng', 'Placement in the school'), 'Điều 141 khoản 3 Luật 41/2019', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3), wd(3)] }, met: { days: [SCHOOL_PLACED] }, owes: 'SUPERIOR' }, 'reading'),
  ...pupil('tg.handover', label('Lập hồ sơ, bàn giao người cho trường', 'Build the file and hand over'), 'Điều 141 khoản 4 Luật 41/2019', { opens: { on: 'record', day: SCHOOL_PLACED }, due: { after: [wd(5)] }, met: { days: [SCHOOL_ADMITTED], acts: ['TIEP_NHAN', 'BAN_GIAO'] }, owes: 'KEEPER' }),
  ...pupil('tg.notice', label('Thông báo tiếp nhận cho cha mẹ, người đại diện', 'Notify the representative of the admission'), 'Điều 141 khoản 5 Luật 41/2019', { opens: { on: 'act', acts: ['TIEP_NHAN'] }, due: { after: [wd(5)] }, met: {}, owes: 'KEEPER' }),
  ...pupil('tg.health-check', label('Khám sức khỏe định kỳ cho học sinh', 'Periodic health examination of the pupil'), 'NĐ 133/2020 Điều 29 khoản 1', { opens: { on: 'state', statuses: ['DANG_CHAP_HANH'] }, due: { everyMonths: 6 }, met: { acts: ['SUC_KHOE'], days: [EXAMINED] }, owes: 'KEEPER' }),
  ...pupil('tg.release-notice', label('Thông báo trước khi hết hạn 02 tháng', 'Notice two months before the end'), 'Điều 156 Luật 41/2019', { opens: { on: 'term-end' }, due: { before: months(2) }, met: { acts: ['THONG_BAO_TRUOC'], days: [NOTICE] }, owes: 'KEEPER' }),
  ...pupil('tg.certificate', label('Cấp giấy chứng nhận vào ngày cuối', 'Certificate on the last day'), 'Điều 156 Luật 41/2019', { opens: { on: 'term-end' }, due: { sameDay: true }, met: { acts: ['CHAP_HANH_XONG', 'CHAM_DUT_GIAO_DUONG'] }, owes: 'HEAD' }),
];
