import { defineClause } from '@thahs/engine/clause';

export const nd160D08K2B = defineClause({
  id: 'nd160.d8.k2.b',
  citation: 'Điều 8 khoản 2 điểm b Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Lý lịch người chấp hành án, chấp hành biện pháp.',
    en: 'The person serving or under a measure.',
  },
  control: {
    vi: 'Loại thông tin “Lý lịch người chấp hành án” và cùng nhóm.',
    en: 'Record type “Person” and its group.',
  },
  status: 'served',
});
