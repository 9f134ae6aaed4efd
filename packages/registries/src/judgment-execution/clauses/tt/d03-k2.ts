import { defineClause } from '@thahs/engine/clause';

export const ttD03K2 = defineClause({
  id: 'tt.d3.k2',
  citation: 'Điều 3 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Giữ an toàn, an ninh cho thông tin.',
    en: 'Information is kept safe.',
  },
  control: {
    vi: 'Vai trò cơ sở dữ liệu không đổi được cấu trúc, hàng rào theo đơn vị, TLS nội bộ.',
    en: 'Database role without DDL, fence by unit, local TLS.',
  },
  status: 'served',
});
