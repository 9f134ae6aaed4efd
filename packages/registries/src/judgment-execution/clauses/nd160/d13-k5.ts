import { defineClause } from '@thahs/engine/clause';

export const nd160D13K5 = defineClause({
  id: 'nd160.d13.k5',
  citation: 'Điều 13 khoản 5 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Ba hình thức khai thác: kết nối trực tuyến, mạng nội bộ, văn bản hoặc phiếu.',
    en: 'Three forms: online link, internal network, document or slip.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
