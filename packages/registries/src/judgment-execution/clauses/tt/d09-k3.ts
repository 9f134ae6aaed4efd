import { defineClause } from '@thahs/engine/clause';

export const ttD09K3 = defineClause({
  id: 'tt.d9.k3',
  citation: 'Điều 9 khoản 3 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Giữ tính xác thực và toàn vẹn của dữ liệu.',
    en: 'Data stay authentic and whole.',
  },
  control: {
    vi: 'Nhật ký chỉ ghi thêm, có mã băm nối nhau và điểm kiểm tra ký số; sửa hay cắt bớt đều bị phát hiện.',
    en: 'Hashed journal, Merkle tree, signed checkpoints.',
  },
  places: ['engine/journal'],
  status: 'served',
});
