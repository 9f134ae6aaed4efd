import { defineClause } from '@thahs/engine/clause';

export const nd160D09K3 = defineClause({
  id: 'nd160.d9.k3',
  citation: 'Điều 9 khoản 3 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bên cung cấp chịu trách nhiệm và phối hợp xác minh.',
    en: 'The supplier answers and helps verify.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
