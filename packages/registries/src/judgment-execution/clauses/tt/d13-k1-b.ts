import { defineClause } from '@thahs/engine/clause';

export const ttD13K1B = defineClause({
  id: 'tt.d13.k1.b',
  citation: 'Điều 13 khoản 1 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Chia sẻ phục vụ đánh giá, dự báo, hoạch định chính sách.',
    en: 'Sharing serves assessment, forecasts and policy.',
  },
  control: {
    vi: 'Sẽ do phân hệ báo cáo thực hiện.',
    en: 'To come with reports.',
  },
  places: ['engine/report'],
  status: 'not-yet',
});
