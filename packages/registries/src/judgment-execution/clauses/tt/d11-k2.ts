import { defineClause } from '@thahs/engine/clause';

export const ttD11K2 = defineClause({
  id: 'tt.d11.k2',
  citation: 'Điều 11 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bản sao lưu được bảo vệ, kiểm tra và phục hồi thử định kỳ.',
    en: 'Backups are protected, checked and restored on trial.',
  },
  control: {
    vi: 'Bản sao lưu được mã hóa; nút tự đọc lại từng byte mỗi tuần và phục hồi thử từng phương tiện theo cấp độ an toàn (cấp 3 nửa năm, cấp 4 mỗi quý), kết quả ghi vào nhật ký.',
    en: 'Backups are sealed; the node reads every byte again each week and restores each medium on trial by protection level (half a year on level 3, a quarter on level 4), and the outcome stands in the journal.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
