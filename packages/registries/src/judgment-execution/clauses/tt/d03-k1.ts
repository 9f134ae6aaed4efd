import { defineClause } from '@thahs/engine/clause';

export const ttD03K1 = defineClause({
  id: 'tt.d3.k1',
  citation: 'Điều 3 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nhập và cập nhật phải đủ, đúng, kịp.',
    en: 'Entry must be complete, right and timely.',
  },
  control: {
    vi: 'Kiểm tra giá trị khi nhập (engine/registry) và tính đúng hạn (judgment-execution/timeliness.ts).',
    en: 'Validation on entry (engine/registry) and timeliness (judgment-execution/timeliness.ts).',
  },
  status: 'served',
});
