import { label } from '../../../shared/label.ts';
import { petitionDay, RECEIVED, SUPERVISION_BEGINS } from '../days.ts';
import { days, dutyRows, type DutyRules, endedIn2026, wd } from '../rule.ts';

const all = dutyRows('CC', ['CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_DAM_NHIEM']);
const supervised = dutyRows('CC', ['CAM_CU_TRU', 'QUAN_CHE']);
const qc = dutyRows('CC', ['QUAN_CHE']);
const cd = dutyRows('CC', ['CAM_DAM_NHIEM']);
const banned = dutyRows('CC', ['CAM_CU_TRU']);
/** A leave runs over days off as well. */
const HOURS = 24;
const BACK = ['TRINH_DIEN', 'NHAN_XET', 'BO_TRON', 'TRUY_NA'] as const;

/** Cấm cư trú, quản chế, tước một số quyền công dân, cấm đảm nhiệm: Luật 41/2019 Điều 107–131. The notice two months before release is the prison's (`pn.release-notice`). */
export const cc: DutyRules = [
  ...endedIn2026(all('cc.file', label('Lập hồ sơ thi hành án', 'Open the execution file'), 'Điều 107 khoản 3, 112 khoản 3, 126, 130 Luật 41/2019', { opens: { on: 'record', day: RECEIVED }, due: { after: [wd(5)] }, met: { acts: ['BAT_DAU_THI_HANH', 'BAN_GIAO', 'CAM_KET', 'TIEP_NHAN'] }, owes: 'KEEPER' }, 'reading')),
  ...endedIn2026(supervised('cc.commune-file', label('Triệu tập, lập cam kết, lập hồ sơ quản lý', 'Summon, commitment, management file'), 'Điều 107 khoản 4, 112 khoản 4 Luật 41/2019', { opens: { on: 'act', acts: ['BAT_DAU_THI_HANH', 'TIEP_NHAN'] }, due: { after: [days(7)] }, met: { acts: ['CAM_KET'], days: [SUPERVISION_BEGINS] }, owes: 'OFFICER' })),
  ...endedIn2026(qc('qc.report', label('Nhận xét người bị quản chế hằng quý', 'Quarterly remark on the supervised'), 'Điều 113 khoản 1 điểm d Luật 41/2019', { opens: { on: 'state', statuses: ['DANG_CHAP_HANH'] }, due: { everyMonths: 3 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' })),
  ...cd('cd.report', label('Báo cáo trước khi hết thời hạn cấm', 'Report before the end of the ban'), 'TTLT 01/2023 Điều 7 khoản 3', { opens: { on: 'term-end' }, due: { before: wd(3) }, met: { acts: ['NHAN_XET', 'THONG_BAO_TRUOC'] }, owes: 'OFFICER' }),
  ...supervised('cc.handover', label('Bàn giao hồ sơ trước khi hết thời hạn 03 ngày', 'Hand the file over 3 days before the end'), 'Điều 107 khoản 5, 112 khoản 5 Luật 41/2019', { opens: { on: 'term-end' }, due: { before: days(3) }, met: { acts: ['THONG_BAO_TRUOC'] }, owes: 'OFFICER' }),
  ...all('cc.certificate', label('Cấp giấy chứng nhận chấp hành xong', 'Certificate of completion'), 'Điều 107, 112, 126, 130 Luật 41/2019', { opens: { on: 'term-end' }, due: { sameDay: true }, met: { acts: ['CHAP_HANH_XONG'] }, owes: 'HEAD' }, 'reading'),
  ...qc('qc.leave', label('Người bị quản chế trở về, mỗi lần vắng không quá 10 ngày', 'The supervised returns, ten days at most'), 'Điều 115 Luật 41/2019', { opens: { on: 'act', acts: ['VANG_MAT'] }, due: { hours: 10 * HOURS }, met: { acts: BACK }, owes: 'PERSON' }, 'reading'),
  ...banned('cc.visit', label('Người bị cấm cư trú rời nơi bị cấm, mỗi lần không quá 05 ngày', 'Who is banned leaves the banned place, five days at most'), 'Điều 109 khoản 1 điểm a Luật 41/2019', { opens: { on: 'act', acts: ['VANG_MAT'] }, due: { hours: 5 * HOURS }, met: { acts: BACK }, owes: 'PERSON' }, 'reading'),
  ...supervised('cc.exempt', label('Chuyển đề nghị miễn phần còn lại đến Tòa án', 'Pass the proposal of a remission to the court'), 'Điều 110, 117 Luật 41/2019; TTLT 04/2021 Điều 13–16', { opens: { on: 'record', day: petitionDay('receivedOn', 'DE_NGHI_MIEN') }, due: { after: [wd(5)] }, met: { own: ['forwardedOn', 'decidedOn'] }, owes: 'KEEPER' }),
  ...supervised('cc.exempt-certificate', label('Cấp giấy chứng nhận sau khi được miễn', 'Certificate after the remission'), 'Điều 110, 117 Luật 41/2019; TTLT 04/2021 Điều 13–16', { opens: { on: 'act', acts: ['MIEN'] }, due: { after: [wd(3)] }, met: {}, owes: 'HEAD', afterEnd: true }),
];
