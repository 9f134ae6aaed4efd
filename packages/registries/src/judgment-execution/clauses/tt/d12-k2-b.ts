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
    vi: 'Kiểm tra đột xuất ghi cấp yêu cầu và lý do, cùng danh mục và biên bản như kiểm tra định kỳ.',
    en: 'Ordered checks say who ordered them and why; their points and minutes are those of periodic ones.',
  },
  places: ['engine/oversight'],
  status: 'served',
});
