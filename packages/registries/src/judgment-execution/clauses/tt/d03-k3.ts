import { defineClause } from '@thahs/engine/clause';

export const ttD03K3 = defineClause({
  id: 'tt.d3.k3',
  citation: 'Điều 3 khoản 3 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Người có quyền phải được tiếp cận thông tin đúng quy định.',
    en: 'Those entitled get access as the rules say.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
