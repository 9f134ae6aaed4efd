import { label } from '../../../shared/label.ts';
import { BREACHED, BREACHED_COMPLEX, COMPLAINED, DECIDED, DISCIPLINED, EXAMINED, NOTICE, PLACED, RECEIVED, SERVED } from '../days.ts';
import { days, dutyRows, months, readSince, wd, type DutyRules } from '../rule.ts';

const row = dutyRows('PN', ['PHAM_NHAN']);
const ofDead = dutyRows('PN', ['PHAM_NHAN', 'TAM_DINH_CHI', 'HOAN_CHAP_HANH', 'THA_TU_CO_DIEU_KIEN']);
const HELD = ['DANG_CHAP_HANH', 'DANG_TRICH_XUAT'] as const;

/** Phạm nhân: Luật 41/2019 Điều 22–56 (legal.md §4.1). */
export const pn: DutyRules = [
  ...row('pn.send', label('Tòa án gửi quyết định thi hành án', 'Court sends the enforcement decision'), 'Điều 22 khoản 2 Luật 41/2019', { opens: { on: 'record', day: DECIDED }, due: { after: [wd(3)] }, met: { own: ['receivedOn'], days: [RECEIVED] }, owes: 'COURT' }),
  ...row('pn.serve', label('Tống đạt quyết định thi hành án và báo cáo', 'Serve the enforcement decision and report'), 'Điều 23 khoản 1 Luật 41/2019', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(3)] }, met: { days: [SERVED] }, owes: 'KEEPER' }),
  ...row('pn.province-file', label('Cơ quan cấp tỉnh hoàn chỉnh hồ sơ, danh sách', 'Provincial agency completes file and list'), 'Điều 23 khoản 1 Luật 41/2019', { opens: { on: 'record', day: SERVED }, due: { after: [wd(5)] }, met: { days: [PLACED], acts: ['TIEP_NHAN'] }, owes: 'SUPERIOR' }),
  ...row('pn.placement', label('Quyết định đưa người chấp hành án đi chấp hành án', 'Placement decision'), 'Điều 23 khoản 1 Luật 41/2019', { opens: { on: 'record', day: SERVED }, due: { after: [wd(5), wd(5)] }, met: { days: [PLACED], acts: ['TIEP_NHAN'] }, owes: 'SUPERIOR' }, 'reading'),
  ...row('pn.present', label('Người tại ngoại có mặt để chấp hành án', 'Person on bail presents himself'), 'Điều 23 khoản 4 Luật 41/2019', { opens: { on: 'record', day: SERVED }, due: { after: [days(7)] }, met: { acts: ['TRINH_DIEN', 'TIEP_NHAN', 'AP_GIAI', 'HOAN', 'BO_TRON'] }, owes: 'PERSON', free: true }),
  ...row('pn.admission-notice', label('Báo tin tiếp nhận cho tòa án, thân nhân, cấp trên', 'Notify court, relatives and superior of the admission'), 'Điều 28 Luật 41/2019', { opens: { on: 'act', acts: ['TIEP_NHAN'] }, due: { after: [wd(5)] }, met: {}, owes: 'KEEPER' }),
  ...row('pn.discipline', label('Quyết định kỷ luật', 'Decide on discipline'), 'Điều 43 Luật 41/2019; NĐ 133/2020 Điều 20–23', { opens: { on: 'record', day: BREACHED }, due: { after: [wd(3)] }, met: { acts: ['KY_LUAT'], days: [DISCIPLINED] }, owes: 'HEAD' }, 'reading'),
  ...row('pn.discipline-complex', label('Quyết định kỷ luật trong vụ việc phức tạp', 'Decide on discipline in a complex case'), 'Điều 43 Luật 41/2019; NĐ 133/2020 Điều 20–23', { opens: { on: 'record', day: BREACHED_COMPLEX }, due: { after: [days(7)] }, met: { acts: ['KY_LUAT'], days: [DISCIPLINED] }, owes: 'HEAD' }, 'reading'),
  ...readSince('Thông tư 98/2026/TT-BCA', row('pn.grading-complaint', label('Trả lời khiếu nại về xếp loại', 'Answer a complaint about a grade'), 'Điều 18 khoản 3 Nghị định 133/2020/NĐ-CP', { opens: { on: 'record', day: COMPLAINED }, due: { after: [wd(5)] }, met: { own: ['answeredOn'] }, owes: 'HEAD' })),
  ...row('pn.wanted', label('Ra quyết định truy nã', 'Issue the wanted decision'), 'Điều 42 Luật 41/2019; TTLT 13/2012 Điều 10', { opens: { on: 'act', acts: ['BO_TRON'] }, due: { hours: 24 }, met: { acts: ['TRUY_NA', 'BAT_LAI'] }, owes: 'KEEPER' }),
  ...row('pn.family-notice', label('Thông báo định kỳ cho gia đình phạm nhân', 'Periodic notice to the family'), 'Điều 44 khoản 1 Luật 41/2019', { opens: { on: 'state', statuses: HELD }, due: { everyMonths: 6 }, met: {}, owes: 'KEEPER' }),
  ...row('pn.health-check', label('Khám sức khỏe định kỳ', 'Periodic health examination'), 'NĐ 133/2020 Điều 9 khoản 1', { opens: { on: 'state', statuses: HELD }, due: { everyMonths: 24 }, met: { acts: ['SUC_KHOE'], days: [EXAMINED] }, owes: 'KEEPER' }),
  ...row('pn.release-notice', label('Thông báo trước khi hết hạn 02 tháng', 'Notice two months before the end of the term'), 'Điều 46 khoản 1 Luật 41/2019; NĐ 49/2020 Điều 8', { opens: { on: 'term-end' }, due: { before: months(2) }, met: { acts: ['THONG_BAO_TRUOC'], days: [NOTICE] }, owes: 'KEEPER' }),
  ...row('pn.release', label('Trả tự do, cấp giấy chứng nhận', 'Release and certificate'), 'Điều 46 khoản 2 Luật 41/2019', { opens: { on: 'term-end' }, due: { sameDay: true }, met: { acts: ['CHAP_HANH_XONG'], alone: true }, owes: 'HEAD' }),
  ...ofDead('pn.body', label('Tổ chức mai táng khi thân nhân không nhận', 'Burial of an unclaimed body'), 'Điều 56 Luật 41/2019', { opens: { on: 'act', acts: ['CHET'] }, due: { hours: 24 }, met: {}, owes: 'KEEPER', afterEnd: true, foreigner: false }),
  ...ofDead('pn.body-foreigner', label('Tổ chức mai táng người nước ngoài khi thân nhân không nhận', 'Burial of an unclaimed foreigner'), 'Điều 56 Luật 41/2019', { opens: { on: 'act', acts: ['CHET'] }, due: { hours: 48 }, met: {}, owes: 'KEEPER', afterEnd: true, foreigner: true }),
  ...ofDead('pn.death-ends', label('Tòa án đình chỉ thi hành án do người chấp hành án chết', 'Court ends the execution after a death'), 'Điều 56 Luật 41/2019', { opens: { on: 'act', acts: ['CHET'] }, due: { after: [wd(3)] }, met: { acts: ['DINH_CHI_THI_HANH'] }, owes: 'COURT', afterEnd: true }, 'reading'),
];
