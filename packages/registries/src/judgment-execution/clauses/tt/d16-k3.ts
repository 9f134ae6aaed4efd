import { defineClause } from '@thahs/engine/clause';

export const ttD16K3 = defineClause({
  id: 'tt.d16.k3',
  citation: 'Điều 16 khoản 3 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị cử cán bộ chuyên trách.',
    en: 'Units appoint a dedicated officer.',
  },
  control: {
    vi: 'Vị trí công tác có thời hạn và cảnh báo khi trống.',
    en: 'Dated postings and an alarm when empty.',
  },
  places: ['engine/people'],
  status: 'served',
});
