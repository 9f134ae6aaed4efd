import { defineClause } from '@thahs/engine/clause';

export const ttD13K1C = defineClause({
  id: 'tt.d13.k1.c',
  citation: 'Điều 13 khoản 1 điểm c dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Chia sẻ thông suốt, kịp thời, an toàn.',
    en: 'Sharing is smooth, timely and safe.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
