import { defineClause } from '@thahs/engine/clause';

export const ttD12K1B = defineClause({
  id: 'tt.d12.k1.b',
  citation: 'Điều 12 khoản 1 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đánh giá hiệu quả của biện pháp an toàn.',
    en: 'Effect of security measures is assessed.',
  },
  control: {
    vi: 'Danh mục kiểm tra an toàn nêu từng biện pháp kèm số liệu chương trình tự thấy; cán bộ đánh giá, phải giải thích khi đánh giá khác số liệu; nội dung không đạt lần trước hiện lại ở lần sau.',
    en: 'A safety check lists the measures with the figures that the program sees; the officer states each, and explains a statement against the figures; what failed before is shown in the next check.',
  },
  places: ['engine/oversight'],
  status: 'served',
});
