import { defineClause } from '@thahs/engine/clause';

export const ttD09K4 = defineClause({
  id: 'tt.d9.k4',
  citation: 'Điều 9 khoản 4 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Lưu vết việc tạo, sửa, xóa.',
    en: 'Creating, changing and deleting leave a trace.',
  },
  control: {
    vi: 'Nhật ký chỉ ghi thêm, cùng giao dịch với thay đổi; nội dung bị xóa theo lệnh thì mục, giá trị băm, lệnh và hai người vẫn còn.',
    en: 'Append-only journal in the same transaction as the change; where an order takes content, the entry, its hash, the order and both people stand.',
  },
  places: ['engine/journal', 'engine/record/redaction.ts'],
  status: 'served',
});
