import { defineClause } from '@thahs/engine/clause';

export const ttD09K5 = defineClause({
  id: 'tt.d9.k5',
  citation: 'Điều 9 khoản 5 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Có hệ thống dự phòng để hoạt động liên tục.',
    en: 'A standby keeps the system running.',
  },
  control: {
    vi: 'Sẽ theo hướng dẫn vận hành máy chủ dự phòng.',
    en: 'To come with the standby guide.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
