import { defineClause } from '@thahs/engine/clause';

export const ttD17K2 = defineClause({
  id: 'tt.d17.k2',
  citation: 'Điều 17 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Vướng mắc thì liên hệ Bộ Công an.',
    en: 'Questions go to the Ministry.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
