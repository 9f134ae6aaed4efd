import { defineClause } from '@thahs/engine/clause';

export const ttD16K7 = defineClause({
  id: 'tt.d16.k7',
  citation: 'Điều 16 khoản 7 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị gửi báo cáo và thống kê theo mẫu.',
    en: 'Units send reports and statistics on forms.',
  },
  control: {
    vi: 'Sẽ do phân hệ báo cáo thực hiện.',
    en: 'To come with reports.',
  },
  places: ['engine/report'],
  status: 'not-yet',
});
