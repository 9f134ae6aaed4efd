import { label } from '../../../shared/label.ts';
import { COERCED, DECIDED, FULFILLED, petitionDay, PUBLISHED, RECEIVED, RESULT } from '../days.ts';
import { dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('PL', ['PHAP_NHAN']);

/** Pháp nhân thương mại: Luật 41/2019 Điều 158–166; NĐ 44, 55/2020. */
export const pl: DutyRules = [
  ...row('pl.send', label('Tòa án gửi quyết định thi hành án', 'Court sends the decision'), 'Điều 159 Luật 41/2019', { opens: { on: 'record', day: DECIDED }, due: { after: [wd(3)] }, met: { days: [RECEIVED] }, owes: 'COURT' }),
  ...row('pl.publish', label('Công bố quyết định thi hành án trên trang thông tin', 'Publish the decision'), 'NĐ 55/2020 Điều 9 khoản 1', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { acts: ['CONG_BO'], days: [PUBLISHED] }, owes: 'KEEPER' }),
  ...row('pl.assign', label('Phân công người thi hành', 'Assign the officer'), 'NĐ 55/2020 Điều 5', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: {}, owes: 'HEAD' }),
  ...row('pl.summon', label('Triệu tập người đại diện, yêu cầu báo cáo', 'Summon the representative, demand the report'), 'NĐ 55/2020 Điều 5, 7', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { acts: ['BAT_DAU_THI_HANH'] }, owes: 'OFFICER' }),
  ...row('pl.agencies', label('Gửi yêu cầu tới cơ quan quản lý nhà nước', 'Send the demand to the state agencies'), 'Điều 160 khoản 2 điểm b Luật 41/2019; NĐ 55/2020 Điều 6', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(5)] }, met: {}, owes: 'OFFICER' }, 'reading'),
  ...row('pl.agencies-reply', label('Cơ quan quản lý nhà nước trả lời', 'State agencies reply'), 'NĐ 55/2020 Điều 6', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(5), wd(5)] }, met: {}, owes: 'AGENCIES' }, 'reading'),
  ...row('pl.report', label('Pháp nhân báo cáo kết quả 03 tháng một lần', 'Quarterly report of the legal person'), 'NĐ 55/2020 Điều 5 khoản 4, Điều 10', { opens: { on: 'state', statuses: ['DANG_CHAP_HANH'] }, due: { everyMonths: 3 }, met: { days: [RESULT] }, owes: 'LEGAL_PERSON' }),
  ...row('pl.coercion', label('Quyết định cưỡng chế', 'Decide on coercion'), 'NĐ 44/2020 Điều 37–39', { opens: { on: 'act', acts: ['VI_PHAM_NGHIA_VU'] }, due: { after: [wd(3)] }, met: { days: [COERCED] }, owes: 'HEAD' }),
  ...row('pl.coercion-end', label('Quyết định chấm dứt cưỡng chế', 'End the coercion'), 'NĐ 44/2020 Điều 37–39', { opens: { on: 'record', day: FULFILLED }, due: { after: [wd(3)] }, met: { own: ['endedOn'] }, owes: 'HEAD', afterEnd: true }),
  ...row('pl.transfer-ask', label('Đề nghị Tòa án về chuyển giao nghĩa vụ', 'Ask the court about the transfer of duty'), 'Điều 165 Luật 41/2019; NĐ 55/2020 Điều 12–15', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_CHUYEN_GIAO_NGHIA_VU') }, due: { after: [wd(5)] }, met: { own: ['forwardedOn', 'decidedOn'] }, owes: 'KEEPER' }),
  ...row('pl.transfer', label('Tòa án trả lời về chuyển giao nghĩa vụ', 'Court replies on the transfer of duty'), 'Điều 165 Luật 41/2019; NĐ 55/2020 Điều 12–15', { opens: { on: 'record', day: petitionDay('forwardedOn', 'DE_NGHI_CHUYEN_GIAO_NGHIA_VU') }, due: { after: [wd(5)] }, met: { own: ['decidedOn'], acts: ['CHUYEN_GIAO_NGHIA_VU'] }, owes: 'COURT', afterEnd: true }),
  ...row('pl.certificate', label('Công bố, gửi giấy chứng nhận chấp hành xong', 'Publish and send the certificate'), 'Điều 166 Luật 41/2019; NĐ 55/2020 Điều 9 khoản 2', { opens: { on: 'act', acts: ['CHAP_HANH_XONG'] }, due: { after: [wd(3)] }, met: { acts: ['CONG_BO'], days: [PUBLISHED] }, owes: 'KEEPER', afterEnd: true }),
];
