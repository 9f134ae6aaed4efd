import { defineClause } from '@thahs/engine/clause';

export const ttD11K5 = defineClause({
  id: 'tt.d11.k5',
  citation: 'Điều 11 khoản 5 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Định kỳ rà soát, đề xuất nâng cấp.',
    en: 'Periodic review of upgrades.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
