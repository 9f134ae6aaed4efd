import { defineClause } from '@thahs/engine/clause';

export const nd59D12 = defineClause({
  id: 'nd59.d12',
  citation: 'Điều 12 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Trao đổi với cơ sở dữ liệu khác, cung cấp cho hệ phòng, chống tội phạm.',
    en: 'Exchange with other databases and the crime-prevention system.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
