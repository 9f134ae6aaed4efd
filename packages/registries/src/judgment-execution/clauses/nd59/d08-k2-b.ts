import { defineClause } from '@thahs/engine/clause';

export const nd59D08K2B = defineClause({
  id: 'nd59.d8.k2.b',
  citation: 'Điều 8 khoản 2 điểm b Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Lý lịch người chấp hành án.',
    en: 'The person.',
  },
  control: {
    vi: 'Loại thông tin person, identifier, family_member, social_relation, residence, identification.',
    en: 'Record types person, identifier, family_member, social_relation, residence, identification.',
  },
  status: 'served',
});
