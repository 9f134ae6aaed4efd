import { defineClause } from '@thahs/engine/clause';

export const ttD12K2 = defineClause({
  id: 'tt.d12.k2',
  citation: 'Điều 12 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Hình thức kiểm tra: điểm a và b.',
    en: 'Forms of inspection, points a and b.',
  },
  control: {
    vi: 'Sẽ do phân hệ giám sát, kiểm tra thực hiện.',
    en: 'To come with oversight.',
  },
  places: ['engine/oversight'],
  status: 'not-yet',
});
