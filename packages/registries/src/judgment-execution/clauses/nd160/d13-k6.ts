import { defineClause } from '@thahs/engine/clause';

export const nd160D13K6 = defineClause({
  id: 'nd160.d13.k6',
  citation: 'Điều 13 khoản 6 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Một quy trình: rõ mục đích, phạm vi, nội dung, có kiểm soát và vết.',
    en: 'One process: purpose, scope, content, control, trace.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
