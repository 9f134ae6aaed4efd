import { defineClause } from '@thahs/engine/clause';

export const ttD02 = defineClause({
  id: 'tt.d2',
  citation: 'Điều 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nêu ai phải theo: cơ quan quản lý, cơ quan thi hành án các cấp và người liên quan.',
    en: 'Says who is bound: the managing agency, execution agencies and all concerned.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
