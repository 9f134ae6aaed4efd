import { label } from '../../../shared/label.ts';
import { SUPERVISED } from '../days.ts';
import { rowsOf2026, wd, type DutyRules } from '../rule.ts';

const assisted = ['THA_TU_CO_DIEU_KIEN', 'AN_TREO', 'CAI_TAO_KHONG_GIAM_GIU'];
const received = [...assisted, 'HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'CAM_CU_TRU', 'QUAN_CHE'];
const row = rowsOf2026('COM', [...received, 'TUOC_QUYEN', 'CAM_DAM_NHIEM']);
const atReception = rowsOf2026('COM', received);
const withAssistant = rowsOf2026('COM', assisted);
const banned = rowsOf2026('COM', ['CAM_CU_TRU', 'QUAN_CHE', 'TUOC_QUYEN', 'CAM_DAM_NHIEM']);
const released = rowsOf2026('COM', ['THA_TU_CO_DIEU_KIEN']);
const convicted = rowsOf2026('COM', ['AN_TREO', 'CAI_TAO_KHONG_GIAM_GIU']);
const SERVING = ['DANG_CHAP_HANH', 'THA_TU_CO_DIEU_KIEN'] as const;

/**
 * Thi hành án hình sự tại cộng đồng: Nghị định 231/2026/NĐ-CP, read. The reception is the commitment, which it produces (Điều 6.2); a roll call is of all at once
 * and no duty of a file (Điều 10).
 */
export const com: DutyRules = [
  ...row('com.intake', label('Xác minh, bắt đầu quản lý sau khi nhận hồ sơ', 'Verify and begin after the file came in'), 'Điều 5 khoản 1 Nghị định 231/2026/NĐ-CP', { opens: { on: 'record', day: SUPERVISED }, due: { after: [wd(3)] }, met: { own: ['startDate', 'commitmentOn'], acts: ['TRINH_DIEN', 'CAM_KET', 'BAN_GIAO', 'BAT_DAU_THI_HANH', 'TIEP_NHAN'] }, owes: 'KEEPER' }),
  ...atReception('com.report', label('Báo cáo việc tiếp nhận, hoàn chỉnh dữ liệu', 'Report the reception and complete the data'), 'Điều 6 khoản 3 Nghị định 231/2026/NĐ-CP', { opens: { on: 'act', acts: ['CAM_KET'] }, due: { after: [wd(3)] }, met: {}, owes: 'OFFICER' }),
  ...atReception('com.plan', label('Ban hành kế hoạch quản lý, giám sát, giáo dục', 'Issue the plan'), 'Điều 7 khoản 1 Nghị định 231/2026/NĐ-CP', { opens: { on: 'act', acts: ['CAM_KET'] }, due: { after: [wd(5)] }, met: {}, owes: 'HEAD' }),
  ...withAssistant('com.assistant', label('Đề nghị phân công người giám sát, giáo dục', 'Propose the assigned person'), 'Điều 12 khoản 5 điểm a Nghị định 231/2026/NĐ-CP', { opens: { on: 'act', acts: ['CAM_KET'] }, due: { after: [wd(3)] }, met: {}, owes: 'HEAD' }),
  ...withAssistant('com.assigned', label('Chủ tịch UBND cấp xã phân công người giám sát, giáo dục', 'Chairman of the commune assigns the person'), 'Điều 12 khoản 5 điểm a Nghị định 231/2026/NĐ-CP', { opens: { on: 'act', acts: ['CAM_KET'] }, due: { after: [wd(3), wd(3)] }, met: {}, owes: 'COMMUNE' }, 'reading'),
  ...withAssistant('com.assistant-report', label('Người được phân công báo cáo hằng quý', 'Quarterly report of the assigned person'), 'Điều 12 khoản 5 điểm c Nghị định 231/2026/NĐ-CP', { opens: { on: 'state', statuses: SERVING }, due: { everyMonths: 3 }, met: {}, owes: 'COMMUNE' }),
  ...banned('com.remark', label('Nhận xét, phân loại hằng tháng', 'Monthly remark and rating'), 'Điều 8 khoản 2 điểm a Nghị định 231/2026/NĐ-CP', { opens: { on: 'state', statuses: ['DANG_CHAP_HANH'] }, due: { firstDays: 5, months: 1 }, met: { acts: ['NHAN_XET'] }, owes: 'OFFICER' }, 'reading'),
  ...released('com.review-released', label('Kiểm điểm sau biên bản vi phạm đầu tiên', 'Review after the first minutes of a breach'), 'Điều 9 khoản 1 Nghị định 231/2026/NĐ-CP', { opens: { on: 'act', acts: ['VI_PHAM_NGHIA_VU'], only: 1 }, due: { after: [wd(5)] }, met: { acts: ['KIEM_DIEM'] }, owes: 'KEEPER' }),
  ...convicted('com.review', label('Kiểm điểm người vi phạm nghĩa vụ', 'Review after a breach'), 'Điều 9 khoản 2, khoản 3 Nghị định 231/2026/NĐ-CP', { opens: { on: 'act', acts: ['VI_PHAM_NGHIA_VU'] }, due: { after: [wd(5)] }, met: { acts: ['KIEM_DIEM', 'BUOC_CHAP_HANH_AN_TREO'] }, owes: 'KEEPER' }),
  ...withAssistant('com.end', label('Đề nghị kết thúc việc giám sát, giáo dục', 'Propose that the assistance ends'), 'Điều 12 khoản 5 điểm d Nghị định 231/2026/NĐ-CP', { opens: { on: 'act', acts: ['CHAP_HANH_XONG', 'CHET', 'BUOC_CHAP_HANH_AN_TREO'] }, due: { after: [wd(3)] }, met: {}, owes: 'HEAD', afterEnd: true }),
];
