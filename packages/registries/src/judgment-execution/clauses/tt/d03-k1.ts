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
    vi: 'Kiểm tra giá trị khi nhập và tính đúng hạn.',
    en: 'Validation on entry and timeliness.',
  },
  places: ['engine/registry', 'judgment-execution/timeliness.ts'],
  status: 'served',
});
