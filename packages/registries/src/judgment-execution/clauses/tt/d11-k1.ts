import { defineClause } from '@thahs/engine/clause';

export const ttD11K1 = defineClause({
  id: 'tt.d11.k1',
  citation: 'Điều 11 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'An toàn vật lý và môi trường ở trung tâm dữ liệu.',
    en: 'Physical safety of the data centre.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
