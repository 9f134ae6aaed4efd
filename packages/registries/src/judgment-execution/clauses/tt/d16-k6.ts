import { defineClause } from '@thahs/engine/clause';

export const ttD16K6 = defineClause({
  id: 'tt.d16.k6',
  citation: 'Điều 16 khoản 6 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị thường xuyên gửi dữ liệu về trung ương qua đường nội bộ, thư nội bộ hoặc vật lưu trữ.',
    en: 'Units regularly send data to the centre by line, internal mail or medium.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
