import { defineClause } from '@thahs/engine/clause';

export const ttD07K1A = defineClause({
  id: 'tt.d7.k1.a',
  citation: 'Điều 7 khoản 1 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Lưu an toàn, xác thực, bảo mật trên phương tiện.',
    en: 'Media are safe, authentic and confidential.',
  },
  control: {
    vi: 'Bản sao lưu niêm từng tệp, bản kê có chữ ký của nút, kiểm từng byte mỗi tuần.',
    en: 'Each file of a copy is sealed, its manifest signed by the node, every byte read each week.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
