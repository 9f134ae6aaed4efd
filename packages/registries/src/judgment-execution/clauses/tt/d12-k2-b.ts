import { defineClause } from '@thahs/engine/clause';

export const ttD12K2B = defineClause({
  id: 'tt.d12.k2.b',
  citation: 'Điều 12 khoản 2 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Kiểm tra đột xuất theo yêu cầu.',
    en: 'Ad hoc inspections.',
  },
  control: {
    vi: 'Sẽ do phân hệ giám sát, kiểm tra thực hiện.',
    en: 'To come with oversight.',
  },
  places: ['engine/oversight'],
  status: 'not-yet',
});
