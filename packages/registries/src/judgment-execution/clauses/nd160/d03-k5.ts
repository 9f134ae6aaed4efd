import { defineClause } from '@thahs/engine/clause';

export const nd160D03K5 = defineClause({
  id: 'nd160.d3.k5',
  citation: 'Điều 3 khoản 5 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dữ liệu kiểm tra, chuẩn hóa theo danh mục, cập nhật ngay khi phát sinh.',
    en: 'Data are checked against code lists and updated as they arise.',
  },
  control: {
    vi: 'Kiểm tra giá trị khi nhập, trình tự diễn biến của cả hồ sơ, và tính đúng hạn.',
    en: 'Validation on entry, the order of events in the whole file, and timeliness.',
  },
  places: ['engine/registry', 'judgment-execution/course', 'judgment-execution/timeliness.ts'],
  status: 'served',
});
