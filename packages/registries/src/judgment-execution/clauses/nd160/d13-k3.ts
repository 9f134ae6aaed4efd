import { defineClause } from '@thahs/engine/clause';

export const nd160D13K3 = defineClause({
  id: 'nd160.d13.k3',
  citation: 'Điều 13 khoản 3 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bên khác cần được người có thẩm quyền cho phép.',
    en: 'Others need permission of the competent authority.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
