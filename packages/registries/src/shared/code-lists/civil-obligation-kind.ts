import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Obligations a judgment lays down beside the penalty. */
export const civilObligationKinds = shortList('civil_obligation_kind', label('Loại nghĩa vụ dân sự', 'Kind of civil obligation'), 'NĐ 59/2020 Điều 8.2.e', [
  ['AN_PHI_HINH_SU', 'Án phí hình sự', 'Criminal court fee'],
  ['AN_PHI_DAN_SU', 'Án phí dân sự', 'Civil court fee'],
  ['PHAT_TIEN', 'Phạt tiền', 'Fine'],
  ['BOI_THUONG', 'Bồi thường thiệt hại', 'Compensation'],
  ['CAP_DUONG', 'Cấp dưỡng', 'Maintenance'],
  ['TRUY_THU', 'Truy thu', 'Recovery of gains'],
  ['TRA_LAI_TAI_SAN', 'Trả lại tài sản', 'Return of property'],
  ['TICH_THU', 'Tịch thu', 'Confiscation'],
  ['KHAC', 'Nghĩa vụ khác', 'Other'],
]);
