import { defineClause } from '@thahs/engine/clause';

export const ttD15K2 = defineClause({
  id: 'tt.d15.k2',
  citation: 'Điều 15 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nghiên cứu, đề xuất văn bản.',
    en: 'Prepares legal texts.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
