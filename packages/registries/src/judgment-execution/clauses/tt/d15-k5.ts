import { defineClause } from '@thahs/engine/clause';

export const ttD15K5 = defineClause({
  id: 'tt.d15.k5',
  citation: 'Điều 15 khoản 5 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cung cấp thông tin theo yêu cầu đúng quy định.',
    en: 'Supplies information on lawful request.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
