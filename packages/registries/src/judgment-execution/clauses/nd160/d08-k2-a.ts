import { defineClause } from '@thahs/engine/clause';

export const nd160D08K2A = defineClause({
  id: 'nd160.d8.k2.a',
  citation: 'Điều 8 khoản 2 điểm a Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bản án, quyết định, gồm quyết định của viện kiểm sát.',
    en: 'Judgments and decisions, those of the procuracy included.',
  },
  control: {
    vi: 'Loại thông tin “Bản án, quyết định được thi hành”, “Quyết định thi hành án, đưa đi chấp hành”, “Hình phạt, biện pháp phải chấp hành”.',
    en: 'Record types “Judgment or decision executed”, “Enforcement decision”, “Penalty to be executed”.',
  },
  status: 'served',
});
