import { defineClause } from '@thahs/engine/clause';

export const ttD07K1B = defineClause({
  id: 'tt.d7.k1.b',
  citation: 'Điều 7 khoản 1 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dữ liệu lưu vẫn truy cập, quản lý, tìm và cập nhật được.',
    en: 'Stored data stay accessible, manageable, searchable and updatable.',
  },
  control: {
    vi: 'Bảng và chỉ mục sinh từ từ điển, tìm theo tên.',
    en: 'Tables and indexes generated from the dictionary, search by name.',
  },
  places: ['engine/registry'],
  status: 'served',
});
