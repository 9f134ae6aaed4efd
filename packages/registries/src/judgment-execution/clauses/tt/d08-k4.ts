import { defineClause } from '@thahs/engine/clause';

export const ttD08K4 = defineClause({
  id: 'tt.d8.k4',
  citation: 'Điều 8 khoản 4 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Chép dữ liệu bằng thiết bị lưu trữ có mã hóa.',
    en: 'Copies are made on encrypted devices.',
  },
  control: {
    vi: 'Không ghi bản sao lưu lên phương tiện mà hệ thống không thấy mã hóa, trừ khi người giữ khai loại tự mã hóa; bản sao lưu còn tự niêm bằng khóa khôi phục, do một người đề nghị và chỉ huy nhận vào dùng sau khi đọc vân tay trên giấy.',
    en: 'No copy is written to a medium that the system does not see encrypted, unless its keeper states that it encrypts by itself; copies are sealed besides to recovery keys, which one person proposes and a head takes into use after reading the fingerprint from paper.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
