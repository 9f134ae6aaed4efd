import { defineClause } from '@thahs/engine/clause';

export const ttD14 = defineClause({
  id: 'tt.d14',
  citation: 'Điều 14 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bộ bảo đảm kinh phí.',
    en: 'The Ministry pays.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
