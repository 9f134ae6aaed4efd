import { defineClause } from '@thahs/engine/clause';

export const nd160D13K4 = defineClause({
  id: 'nd160.d13.k4',
  citation: 'Điều 13 khoản 4 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Năm căn cứ từ chối.',
    en: 'Five grounds of refusal.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
