import { defineClause } from '@thahs/engine/clause';

export const ttD15K1 = defineClause({
  id: 'tt.d15.k1',
  citation: 'Điều 15 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cơ quan quản lý giúp Bộ thống nhất quản lý.',
    en: 'The managing agency helps the Ministry to manage.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
