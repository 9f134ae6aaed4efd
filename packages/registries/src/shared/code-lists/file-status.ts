import { label } from '../label.ts';
import { shortList } from './code-list.ts';

const ROWS = [
  ['CHO_THI_HANH', 'Chờ thi hành', 'Awaiting execution'],
  ['DANG_CHAP_HANH', 'Đang chấp hành', 'Serving'],
  ['DANG_TRICH_XUAT', 'Đang trích xuất', 'Extracted'],
  ['DA_CHUYEN_DI', 'Đã chuyển đi', 'Transferred'],
  ['HOAN', 'Hoãn chấp hành', 'Deferred'],
  ['TAM_DINH_CHI', 'Tạm đình chỉ', 'Suspended'],
  ['THA_TU_CO_DIEU_KIEN', 'Tha tù có điều kiện', 'Conditional release'],
  ['BAT_BUOC_CHUA_BENH', 'Bắt buộc chữa bệnh', 'Compulsory treatment'],
  ['BO_TRON', 'Bỏ trốn, truy nã', 'Escaped, wanted'],
  ['THEO_DOI', 'Theo dõi, thống kê', 'Recorded'],
  ['DA_CHET', 'Đã chết', 'Died'],
  ['DA_XONG', 'Đã chấp hành xong', 'Completed'],
] as const;

export type FileStatus = (typeof ROWS)[number][0];

/** Trạng thái hồ sơ, as it follows from the course of the file (NĐ 59/2020 Điều 8.2.g). `THEO_DOI`: a warning is only recorded (Luật 41/2019 Điều 95). */
export const fileStatuses = shortList('file_status', label('Trạng thái hồ sơ', 'State of the file'), 'NĐ 59/2020 Điều 8.2.g', ROWS);
