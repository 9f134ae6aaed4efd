import { defineClause } from '@thahs/engine/clause';

export const ttD07K1 = defineClause({
  id: 'tt.d7.k1',
  citation: 'Điều 7 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nguyên tắc lưu trữ: điểm a và b.',
    en: 'Principles of storage, points a and b.',
  },
  control: {
    vi: 'Điểm a: bản sao lưu niêm từng tệp, có chữ ký, kiểm từng byte; điểm b: bảng, chỉ mục, tìm kiếm theo từ điển dữ liệu.',
    en: 'Point a: copies are sealed file by file, signed and read byte by byte; point b: tables, indexes and search from the dictionary.',
  },
  places: ['engine/keeping', 'engine/registry'],
  status: 'served',
});
