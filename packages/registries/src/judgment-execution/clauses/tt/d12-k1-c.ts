import { defineClause } from '@thahs/engine/clause';

export const ttD12K1C = defineClause({
  id: 'tt.d12.k1.c',
  citation: 'Điều 12 khoản 1 điểm c dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Kiểm tra, đánh giá khác.',
    en: 'Other inspections.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
