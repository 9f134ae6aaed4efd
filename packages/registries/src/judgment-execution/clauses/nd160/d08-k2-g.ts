import { defineClause } from '@thahs/engine/clause';

export const nd160D08K2G = defineClause({
  id: 'nd160.d8.k2.g',
  citation: 'Điều 8 khoản 2 điểm g Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nơi về cư trú, làm việc.',
    en: 'Residence and work afterwards.',
  },
  control: {
    vi: 'Loại thông tin “Nơi về sau khi chấp hành xong”.',
    en: 'Record type “Residence and work afterwards”.',
  },
  status: 'served',
});
