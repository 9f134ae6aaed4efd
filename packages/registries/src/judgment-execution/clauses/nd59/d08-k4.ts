import { defineClause } from '@thahs/engine/clause';

export const nd59D08K4 = defineClause({
  id: 'nd59.d8.k4',
  citation: 'Điều 8 khoản 4 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Bốn kênh thu thập: báo cáo theo mẫu, hồ sơ, cơ sở dữ liệu liên quan, hình thức khác. Đây là nội dung mà Điều 5 khoản 2 dự thảo muốn dẫn.',
    en: 'Four channels: reports on forms, files, related databases, other. This is what Article 5 clause 2 of the draft means to cite.',
  },
  control: {
    vi: 'Danh mục hình thức thu thập; hình thức, giấy tờ nguồn và ngày nhận ghi cùng mục nhật ký.',
    en: 'Code list form-of-collection list; form, source paper and day of receipt stand in the journal entry.',
  },
  places: ['record/provenance.ts'],
  status: 'served',
});
