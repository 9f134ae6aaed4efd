import { defineClause } from '@thahs/engine/clause';

export const ttD16K4 = defineClause({
  id: 'tt.d16.k4',
  citation: 'Điều 16 khoản 4 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị giữ an ninh, an toàn cho dữ liệu của mình.',
    en: 'Units keep their data safe.',
  },
  control: {
    vi: 'Hàng rào theo đơn vị trong cơ sở dữ liệu (row-level security).',
    en: 'Row-level security by unit.',
  },
  status: 'served',
});
