import { defineClause } from '@thahs/engine/clause';

export const ttD17K1 = defineClause({
  id: 'tt.d17.k1',
  citation: 'Điều 17 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Có hiệu lực từ 01/01/2022 (theo dự thảo).',
    en: 'In effect from 2022-01-01, as drafted.',
  },
  control: {
    vi: 'Chọn bộ quy tắc theo ngày.',
    en: 'Rule set chosen by day.',
  },
  places: ['engine/clause'],
  status: 'served',
});
