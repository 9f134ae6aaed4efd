import { defineClause } from '@thahs/engine/clause';

export const ttD16K5 = defineClause({
  id: 'tt.d16.k5',
  citation: 'Điều 16 khoản 5 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị cung cấp thông tin theo yêu cầu trong phạm vi của mình.',
    en: 'Units supply information on request within their scope.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
