import { defineClause } from '@thahs/engine/clause';

export const nd59D08K2D = defineClause({
  id: 'nd59.d8.k2.d',
  citation: 'Điều 8 khoản 2 điểm d Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Tiền án.',
    en: 'Previous convictions.',
  },
  control: {
    vi: 'Loại thông tin “Tiền án”.',
    en: 'Record type “Previous conviction”.',
  },
  status: 'served',
});
