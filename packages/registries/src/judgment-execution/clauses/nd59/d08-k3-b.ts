import { defineClause } from '@thahs/engine/clause';

export const nd59D08K3B = defineClause({
  id: 'nd59.d8.k3.b',
  citation: 'Điều 8 khoản 3 điểm b Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Thông tin về pháp nhân thương mại.',
    en: 'The legal person.',
  },
  control: {
    vi: 'Loại thông tin “Pháp nhân thương mại”, “Người đại diện của pháp nhân”.',
    en: 'Record types “Commercial legal person”, “Representative of the legal person”.',
  },
  status: 'served',
});
