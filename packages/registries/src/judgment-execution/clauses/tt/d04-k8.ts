import { defineClause } from '@thahs/engine/clause';

export const ttD04K8 = defineClause({
  id: 'tt.d4.k8',
  citation: 'Điều 4 khoản 8 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cấm các hành vi trái quy định khác.',
    en: 'Catch-all of prohibited acts.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
