import { defineClause } from '@thahs/engine/clause';

export const ttD05K2 = defineClause({
  id: 'tt.d5.k2',
  citation: 'Điều 5 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'reading',
  summary: {
    vi: 'Dẫn hình thức thu thập sang Nghị định 59/2020. Dự thảo ghi khoản 4 Điều 11, nhưng Điều 11 chỉ có hai khoản; nội dung đó nằm ở khoản 4 Điều 8.',
    en: 'Refers to Decree 59/2020 for the forms of collecting. As drafted it names Article 11 clause 4; that article has two clauses, and the forms stand in Article 8 clause 4.',
  },
  control: {
    vi: 'Danh mục hình thức thu thập; hình thức, giấy tờ nguồn và ngày nhận ghi cùng mục nhật ký.',
    en: 'Code list form-of-collection list; form, source paper and day of receipt stand in the journal entry.',
  },
  places: ['record/provenance.ts'],
  status: 'served',
});
