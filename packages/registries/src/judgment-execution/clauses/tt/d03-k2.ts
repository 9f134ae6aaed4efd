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
    vi: 'Phần mềm chạy bằng quyền không đổi được cấu trúc dữ liệu; hàng rào theo đơn vị; đường truyền nội bộ mã hóa.',
    en: 'The program runs with rights that cannot change the structure of the data; a fence by unit; encrypted local lines.',
  },
  status: 'served',
});
