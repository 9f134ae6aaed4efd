import { defineClause } from '@thahs/engine/clause';

export const nd59D08K2A = defineClause({
  id: 'nd59.d8.k2.a',
  citation: 'Điều 8 khoản 2 điểm a Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Bản án, quyết định được thi hành.',
    en: 'Judgment or decision executed.',
  },
  control: {
    vi: 'Loại thông tin “Bản án, quyết định được thi hành”, “Quyết định thi hành án, đưa đi chấp hành”, “Hình phạt, biện pháp phải chấp hành”, “Hình phạt bổ sung”.',
    en: 'Record types “Judgment or decision executed”, “Enforcement decision”, “Penalty to be executed”, “Additional penalty”.',
  },
  status: 'served',
});
