import { defineClause } from '@thahs/engine/clause';

export const nd59D06 = defineClause({
  id: 'nd59.d6',
  citation: 'Điều 6 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Hệ thống quân đội có kho riêng và cung cấp dữ liệu.',
    en: 'The army has its own store and supplies data.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
