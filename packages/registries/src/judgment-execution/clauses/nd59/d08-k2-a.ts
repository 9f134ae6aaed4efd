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
    vi: 'Loại thông tin judgment, enforcement_decision, penalty, additional_penalty.',
    en: 'Record types judgment, enforcement_decision, penalty, additional_penalty.',
  },
  status: 'served',
});
