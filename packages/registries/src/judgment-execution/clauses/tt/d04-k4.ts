import { defineClause } from '@thahs/engine/clause';

export const ttD04K4 = defineClause({
  id: 'tt.d4.k4',
  citation: 'Điều 4 khoản 4 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cấm sửa thông tin, cấu trúc, giao diện hay tác động trái quy định đến cơ sở dữ liệu.',
    en: 'No unlawful change of data, structure or interface.',
  },
  control: {
    vi: 'Phần mềm chạy bằng quyền không đổi được cấu trúc dữ liệu và không sửa, xóa được nhật ký; mọi thay đổi qua một cửa; nội dung chỉ bị xóa khi có quyết định theo lệnh trong cùng giao dịch.',
    en: 'The application role has no right to change the structure and cannot touch the journal; every change goes through one door; a body goes only with a decision on an order in the same transaction.',
  },
  places: ['engine/operation'],
  status: 'served',
});
