import { defineClause } from '@thahs/engine/clause';

export const ttD08K2 = defineClause({
  id: 'tt.d8.k2',
  citation: 'Điều 8 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Mỗi đơn vị có ít nhất một cán bộ chuyên trách.',
    en: 'Each unit has at least one dedicated officer.',
  },
  control: {
    vi: 'Cảnh báo, và dấu hiệu trên danh sách đơn vị, khi không còn cán bộ chuyên trách.',
    en: 'An alarm, and a mark on the list of units, when the post is empty.',
  },
  places: ['engine/people'],
  status: 'served',
});
