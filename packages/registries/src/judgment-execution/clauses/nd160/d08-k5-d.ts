import { defineClause } from '@thahs/engine/clause';

export const nd160D08K5D = defineClause({
  id: 'nd160.d8.k5.d',
  citation: 'Điều 8 khoản 5 điểm d Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đồng bộ tự động, theo thời gian thực khi đủ điều kiện.',
    en: 'Automatic synchronisation, real time where possible.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
