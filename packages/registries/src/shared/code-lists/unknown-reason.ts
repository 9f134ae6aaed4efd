import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Why a value that the law asks for is not there. */
export const unknownReasons = shortList('unknown_reason', label('Lý do chưa có thông tin', 'Reason for missing data'), 'NĐ 160/2026 Điều 8.2.c', [
  ['CHUA_XAC_MINH', 'Đang xác minh', 'Being verified'],
  ['KHONG_QUOC_TICH', 'Người không quốc tịch', 'Stateless'],
  ['KHONG_CO_GIAY_TO', 'Không có giấy tờ', 'No papers'],
  ['DU_LIEU_AN_DANH', 'Nguồn dữ liệu không có tên', 'Source without names'],
]);
