import { defineClause } from '@thahs/engine/clause';

export const ttD05K1A = defineClause({
  id: 'tt.d5.k1.a',
  citation: 'Điều 5 khoản 1 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Thu thập đủ, đúng, thật, có cơ sở và khách quan.',
    en: 'What is collected is complete, right, honest, sound and objective.',
  },
  control: {
    vi: 'Kiểm tra giá trị khi nhập và tính đúng hạn.',
    en: 'Validation on entry and timeliness.',
  },
  places: ['engine/registry', 'judgment-execution/timeliness.ts'],
  status: 'served',
});
