import { defineClause } from '@thahs/engine/clause';

export const ttD11K4 = defineClause({
  id: 'tt.d11.k4',
  citation: 'Điều 11 khoản 4 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Giám sát để cảnh báo hành vi gây mất an toàn.',
    en: 'Monitoring that warns.',
  },
  control: {
    vi: 'Sẽ do phân hệ giám sát, kiểm tra thực hiện.',
    en: 'To come with oversight.',
  },
  places: ['engine/oversight'],
  status: 'not-yet',
});
