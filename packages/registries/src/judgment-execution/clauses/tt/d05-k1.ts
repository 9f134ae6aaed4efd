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
    vi: 'Kiểm tra giá trị khi nhập (engine/registry) và tính đúng hạn (judgment-execution/timeliness.ts).',
    en: 'Validation on entry (engine/registry) and timeliness (judgment-execution/timeliness.ts).',
  },
  status: 'served',
});
