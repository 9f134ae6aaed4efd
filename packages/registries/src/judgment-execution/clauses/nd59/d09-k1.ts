import { defineClause } from '@thahs/engine/clause';

export const nd59D09K1 = defineClause({
  id: 'nd59.d9.k1',
  citation: 'Điều 9 khoản 1 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Số hóa từ hồ sơ giấy, toàn vẹn, xác thực, giữ lâu dài.',
    en: 'Digitised from paper, whole, authentic, kept long.',
  },
  control: {
    vi: 'Không xóa vật lý; hủy, niêm phong là hành vi có vết; chỉ lệnh của cơ quan có thẩm quyền lấy nội dung đi, mục nhật ký và giá trị băm còn nguyên.',
    en: 'Nothing is deleted; voiding and sealing are traced acts; only an order of an authority takes content, and the entry with its hash stands.',
  },
  places: ['engine/record'],
  status: 'served',
});
