import { defineClause } from '@thahs/engine/clause';

export const ttD06K1 = defineClause({
  id: 'tt.d6.k1',
  citation: 'Điều 6 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nêu các cách nhập: điểm a và b.',
    en: 'Ways of entry, points a and b.',
  },
  control: {
    vi: 'Biểu mẫu nhập và nạp bảng tính.',
    en: 'Entry forms and spreadsheet intake.',
  },
  status: 'served',
});
