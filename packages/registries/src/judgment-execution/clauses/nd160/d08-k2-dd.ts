import { defineClause } from '@thahs/engine/clause';

export const nd160D08K2Dd = defineClause({
  id: 'nd160.d8.k2.đ',
  citation: 'Điều 8 khoản 2 điểm đ Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nghĩa vụ dân sự và hình phạt bổ sung.',
    en: 'Civil obligations and additional penalties.',
  },
  control: {
    vi: 'Loại thông tin “Nghĩa vụ dân sự”, “Hình phạt bổ sung”.',
    en: 'Record types “Civil obligation”, “Additional penalty”.',
  },
  status: 'served',
});
