import { defineClause } from '@thahs/engine/clause';

export const nd160D11K6Dd = defineClause({
  id: 'nd160.d11.k6.đ',
  citation: 'Điều 11 khoản 6 điểm đ Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Mỗi quý kiểm tra, đánh giá an ninh ít nhất một lần.',
    en: 'A security assessment at least once a quarter.',
  },
  control: {
    vi: 'Sẽ do phân hệ giám sát, kiểm tra thực hiện.',
    en: 'To come with oversight.',
  },
  places: ['engine/oversight'],
  status: 'not-yet',
});
