import { defineClause } from '@thahs/engine/clause';

export const ttD09K2 = defineClause({
  id: 'tt.d9.k2',
  citation: 'Điều 9 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Mã hóa đường truyền.',
    en: 'Lines are encrypted.',
  },
  control: {
    vi: 'TLS với chứng thư nội bộ (app).',
    en: 'TLS with a local certificate (app).',
  },
  status: 'served',
});
