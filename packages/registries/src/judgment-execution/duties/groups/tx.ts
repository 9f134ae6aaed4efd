import { label } from '../../../shared/label.ts';
import { EXIT_DUE, petitionDay, RECEIVED } from '../days.ts';
import { days, dutyRows, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('TX', ['TRUC_XUAT']);

/** Trục xuất: Luật 41/2019 Điều 118–124; TTLT 07/2011. */
export const tx: DutyRules = [
  ...row('tx.notify', label('Thông báo cơ quan ngoại giao, đại sứ quán, người bảo lãnh', 'Notify foreign affairs, embassy, sponsor'), 'Điều 119 Luật 41/2019; TTLT 07/2011 Điều 6', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: {}, owes: 'KEEPER' }),
  ...row('tx.file', label('Lập hồ sơ thi hành án trục xuất', 'Open the file'), 'Điều 120 Luật 41/2019; TTLT 07/2011 Điều 7', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { acts: ['BAT_DAU_THI_HANH', 'TIEP_NHAN', 'LUU_TRU'] }, owes: 'KEEPER' }),
  ...row('tx.wanted', label('Ra quyết định truy nã', 'Issue the wanted decision'), 'Điều 122 Luật 41/2019', { opens: { on: 'act', acts: ['BO_TRON'] }, due: { after: [days(7)] }, met: { acts: ['TRUY_NA', 'BAT_LAI'] }, owes: 'KEEPER' }),
  ...row('tx.exit-notice', label('Thông báo trước khi buộc rời khỏi Việt Nam', 'Notice before the exit'), 'Điều 123 Luật 41/2019', { opens: { on: 'record', day: EXIT_DUE }, due: { before: days(1) }, met: { acts: ['THONG_BAO_TRUOC'] }, owes: 'KEEPER' }),
  ...row('tx.report', label('Báo cáo tòa án, viện kiểm sát, lý lịch tư pháp', 'Report to court, procuracy, judicial records'), 'Điều 123 Luật 41/2019', { opens: { on: 'act', acts: ['XUAT_CANH'] }, due: { after: [days(10)] }, met: {}, owes: 'KEEPER', afterEnd: true }),
  ...row('tx.extension-send', label('Tòa án gửi quyết định kéo dài thời hạn phải xuất cảnh', 'Court sends the decision that puts the exit off'), 'Điều 123 khoản 2, khoản 3 Luật 41/2019', { opens: { on: 'record', day: petitionDay('decidedOn', 'DE_NGHI_KEO_DAI_XUAT_CANH') }, due: { after: [wd(3)] }, met: { own: ['sentOn'] }, owes: 'COURT' }),
];
