import { defineClause } from '@thahs/engine/clause';

export const ttD16K1 = defineClause({
  id: 'tt.d16.k1',
  citation: 'Điều 16 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị nhập, cập nhật đủ, đúng, kịp.',
    en: 'Units enter and update fully, rightly, in time.',
  },
  control: {
    vi: 'Kiểm tra giá trị khi nhập và tính đúng hạn.',
    en: 'Validation on entry and timeliness.',
  },
  places: ['engine/registry', 'judgment-execution/timeliness.ts'],
  status: 'served',
});
