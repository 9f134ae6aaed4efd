import { defineClause } from '@thahs/engine/clause';

export const ttD12K1 = defineClause({
  id: 'tt.d12.k1',
  citation: 'Điều 12 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nội dung kiểm tra, đánh giá: điểm a đến c.',
    en: 'What is inspected, points a to c.',
  },
  control: {
    vi: 'Điểm a: vị trí kiểm tra chỉ đọc. Điểm b: danh mục kiểm tra an toàn có biên bản. Điểm c không có nội dung để chương trình kiểm soát.',
    en: 'Point a: inspectors read only. Point b: safety checks with minutes. Point c names nothing that a program could control.',
  },
  places: ['engine/oversight'],
  status: 'served',
});
