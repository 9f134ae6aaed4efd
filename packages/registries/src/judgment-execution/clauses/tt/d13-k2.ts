import { defineClause } from '@thahs/engine/clause';

export const ttD13K2 = defineClause({
  id: 'tt.d13.k2',
  citation: 'Điều 13 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dẫn việc chia sẻ sang Điều 12 Nghị định 59/2020 và Nghị định 47/2020.',
    en: 'Refers sharing to Decree 59/2020 Article 12 and Decree 47/2020.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
