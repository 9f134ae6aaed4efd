import { defineClause } from '@thahs/engine/clause';

export const nd160D08K3B = defineClause({
  id: 'nd160.d8.k3.b',
  citation: 'Điều 8 khoản 3 điểm b Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dữ liệu về pháp nhân.',
    en: 'Data on the legal person.',
  },
  control: {
    vi: 'Loại thông tin “Pháp nhân thương mại”, “Người đại diện của pháp nhân”.',
    en: 'Record types “Commercial legal person”, “Representative of the legal person”.',
  },
  status: 'served',
});
