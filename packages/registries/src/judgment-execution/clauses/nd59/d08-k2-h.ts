import { defineClause } from '@thahs/engine/clause';

export const nd59D08K2H = defineClause({
  id: 'nd59.d8.k2.h',
  citation: 'Điều 8 khoản 2 điểm h Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Nơi cư trú, làm việc sau khi chấp hành xong.',
    en: 'Residence and work afterwards.',
  },
  control: {
    vi: 'Loại thông tin “Nơi về sau khi chấp hành xong”.',
    en: 'Record type “Residence and work afterwards”.',
  },
  status: 'served',
});
