import { defineClause } from '@thahs/engine/clause';

export const ttD09K6 = defineClause({
  id: 'tt.d9.k6',
  citation: 'Điều 9 khoản 6 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Các biện pháp cần thiết khác.',
    en: 'Other measures as needed.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
