import { defineClause } from '@thahs/engine/clause';

export const ttD09K1 = defineClause({
  id: 'tt.d9.k1',
  citation: 'Điều 9 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dùng đường truyền nội bộ.',
    en: 'Uses internal lines.',
  },
  control: {
    vi: 'Do mạng của đơn vị bảo đảm; chương trình không gọi ra ngoài.',
    en: 'Ensured by the network of the unit; the program calls nothing outside.',
  },
  status: 'no-control',
});
