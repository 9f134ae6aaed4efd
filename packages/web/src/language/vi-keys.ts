export const keysHelp = 'Các phím tắt';

interface KeyGroup {
  name: string;
  keys: { key: string; does: string }[];
}

export const keyGroups: KeyGroup[] = [
  { name: 'Mọi màn hình', keys: [{ key: '?', does: 'bảng phím này' }, { key: 'Tab', does: 'ô, nút kế tiếp' }, { key: 'Esc', does: 'đóng hộp thoại, quay lại' }] },
  { name: 'Tra cứu hồ sơ', keys: [{ key: '/', does: 'về ô tìm (từ Bàn làm việc: sang Tra cứu)' }, { key: 'Enter', does: 'tìm; mở hồ sơ ở dòng đang chọn' }, { key: '↑ ↓', does: 'chọn dòng' }, { key: 'Dấu cách', does: 'xem nhanh' }] },
  { name: 'Hồ sơ', keys: [{ key: 'E', does: 'ghi sự kiện' }, { key: 'D', does: 'đính chính: chọn bản ghi bằng ↑ ↓ Enter' }, { key: 'I', does: 'in trích lục' }, { key: '1–9', does: 'nhóm thông tin' }, { key: 'Esc', does: 'về danh sách' }] },
  { name: 'Hộp thoại', keys: [{ key: 'Ctrl+Enter', does: 'thực hiện việc chính' }, { key: 'Esc', does: 'thôi' }] },
  { name: 'Đơn vị, tài khoản', keys: [{ key: '↑ ↓', does: 'chọn đơn vị' }, { key: 'N', does: 'thêm tài khoản' }, { key: 'U', does: 'thêm đơn vị' }, { key: 'E', does: 'đổi đơn vị' }, { key: '/', does: 'tìm tài khoản' }] },
  { name: 'Việc đến hạn', keys: [{ key: '1–5', does: 'quá hạn, hôm nay, bảy ngày, 8–30 ngày, tất cả' }, { key: 'L', does: 'lịch tháng' }, { key: 'I', does: 'in bảng việc' }] },
  { name: 'Xét giảm, tha, rút ngắn', keys: [{ key: '↑ ↓', does: 'chọn người' }, { key: 'Enter', does: 'từng điều kiện' }, { key: '1–4', does: 'đủ, chờ, chưa đủ, chưa xác định' }, { key: 'I', does: 'in danh sách' }] },
  { name: 'Nhật ký', keys: [{ key: '↑ ↓', does: 'chọn mục' }, { key: 'Enter', does: 'chi tiết' }] },
];
