import { defineClause } from '@thahs/engine/clause';

export const nd59D18K1 = defineClause({
  id: 'nd59.d18.k1',
  citation: 'Điều 18 khoản 1 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Ai cung cấp thì chịu trách nhiệm về độ đúng.',
    en: 'Who supplies answers for accuracy.',
  },
  control: {
    vi: 'Mỗi bản ghi giữ người nhập và đơn vị.',
    en: 'Each record keeps who entered it and for which unit.',
  },
  places: ['engine/journal'],
  status: 'served',
});
