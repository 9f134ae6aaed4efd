import { defineClause } from '@thahs/engine/clause';

export const nd59D08K3A = defineClause({
  id: 'nd59.d8.k3.a',
  citation: 'Điều 8 khoản 3 điểm a Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Pháp nhân: bản án, quyết định được thi hành.',
    en: 'Legal person: judgment or decision.',
  },
  control: {
    vi: 'Loại thông tin “Bản án, quyết định được thi hành”, “Quyết định thi hành án, đưa đi chấp hành”, “Hình phạt, biện pháp phải chấp hành”.',
    en: 'Record types “Judgment or decision executed”, “Enforcement decision”, “Penalty to be executed”.',
  },
  status: 'served',
});
