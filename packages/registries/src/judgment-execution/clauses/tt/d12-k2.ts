import { defineClause } from '@thahs/engine/clause';

export const ttD12K2 = defineClause({
  id: 'tt.d12.k2',
  citation: 'Điều 12 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Hình thức kiểm tra: điểm a và b.',
    en: 'Forms of inspection, points a and b.',
  },
  control: {
    vi: 'Hai hình thức kiểm tra: định kỳ của quý và đột xuất theo yêu cầu.',
    en: 'Two kinds of checks: of the quarter, and ordered.',
  },
  places: ['engine/oversight'],
  status: 'served',
});
