import { defineClause } from '@thahs/engine/clause';

export const ttD12K2A = defineClause({
  id: 'tt.d12.k2.a',
  citation: 'Điều 12 khoản 2 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Kiểm tra định kỳ theo kế hoạch.',
    en: 'Planned inspections.',
  },
  control: {
    vi: 'Kiểm tra định kỳ của từng quý, mỗi đơn vị một lần, có cảnh báo khi sắp hết quý.',
    en: 'Periodic checks, one of each quarter and unit, with an alarm towards the end of the quarter.',
  },
  places: ['engine/oversight'],
  status: 'served',
});
