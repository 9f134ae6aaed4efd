import { defineClause } from '@thahs/engine/clause';

export const ttD05K1 = defineClause({
  id: 'tt.d5.k1',
  citation: 'Điều 5 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Ba nguyên tắc khi thu thập: điểm a đến c.',
    en: 'Three principles of collecting, points a to c.',
  },
  control: {
    vi: 'Kiểm tra giá trị khi nhập và tính đúng hạn.',
    en: 'Validation on entry and timeliness.',
  },
  places: ['engine/registry', 'judgment-execution/timeliness.ts'],
  status: 'served',
});
