import { defineClause } from '@thahs/engine/clause';

export const ttD08K1 = defineClause({
  id: 'tt.d8.k1',
  citation: 'Điều 8 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cơ quan quản lý thuộc Bộ thống nhất quản lý nhà nước.',
    en: 'One agency of the Ministry manages.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
