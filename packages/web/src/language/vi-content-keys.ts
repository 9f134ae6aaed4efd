export const contentKeys = {
  title: 'Khóa nội dung', none: 'Chưa có nội dung nào phải nằm dưới khóa. Nội dung nhạy cảm bằng chữ (chẩn đoán, người tố cáo…), bảng tính tải lên và tệp đính kèm được mã hóa ngay khi ghi.',
  unit: 'Đơn vị', key: 'Khóa đang dùng', count: 'Hồ sơ, tệp dưới khóa', master: (generation: number) => `khóa gốc thứ ${generation}`, generation: (generation: number, since: string) => `thứ ${generation}, từ ${since}`,
  behind: 'Tệp khóa gốc của nút còn là khóa cũ. Cán bộ kỹ thuật đưa khóa mới vào tệp, sao lưu, rồi chạy “thahs content-key drop-former”.',
  rotate: 'Đổi khóa…', rotateTitle: 'Đổi khóa nội dung của các đơn vị?', rotateNote: 'Khóa riêng của từng hồ sơ, tệp được bọc lại bằng khóa mới; nội dung không phải mã hóa lại và vẫn đọc được như trước. Khóa gốc đổi tại máy của nút bằng “thahs content-key rotate --master”.', rotateDo: 'Đổi khóa',
};
