import { defineClause } from '@thahs/engine/clause';

export const ttD10K2 = defineClause({
  id: 'tt.d10.k2',
  citation: 'Điều 10 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dẫn hình thức, đối tượng, phạm vi khai thác sang Điều 11 Nghị định 59/2020.',
    en: 'Refers to Decree 59/2020 Article 11 for forms, users and scope.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
