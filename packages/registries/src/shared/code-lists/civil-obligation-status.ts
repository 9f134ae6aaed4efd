import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Statuses that matter for grading and reduction. */
export const civilObligationStatuses = shortList('civil_obligation_status', label('Tình trạng thực hiện', 'Status of the obligation'), 'NĐ 133/2020 Điều 19.2.e', [
  ['CHUA', 'Chưa thực hiện', 'Not performed'],
  ['MOT_PHAN', 'Đã thực hiện một phần', 'Partly performed'],
  ['XONG', 'Đã thực hiện xong', 'Performed'],
  ['MIEN', 'Được miễn thi hành', 'Exempted'],
  ['DAM_BAO', 'Tạm giữ tiền, kê biên đủ để đảm bảo', 'Secured'],
  ['DINH_CHI', 'Đình chỉ, kết thúc thi hành', 'Ended'],
  ['XOA_NO', 'Bị hại xóa nợ', 'Waived by the victim'],
]);
