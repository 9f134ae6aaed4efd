import { defineClause } from '@thahs/engine/clause';

export const ttD05K1C = defineClause({
  id: 'tt.d5.k1.c',
  citation: 'Điều 5 khoản 1 điểm c dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Phục vụ kịp thời quản lý nhà nước, quốc phòng, an ninh.',
    en: 'Serves the state in time.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
