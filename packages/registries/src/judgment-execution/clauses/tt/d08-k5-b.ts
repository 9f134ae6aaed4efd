import { defineClause } from '@thahs/engine/clause';

export const ttD08K5B = defineClause({
  id: 'tt.d8.k5.b',
  citation: 'Điều 8 khoản 5 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Tệp sao lưu nằm trên ít nhất hai phương tiện độc lập.',
    en: 'Backup files lie on at least two independent media.',
  },
  control: {
    vi: 'Sao lưu bị từ chối khi không có ít nhất hai phương tiện đã đăng ký ở hai ổ đĩa khác nhau, do nút tự xem; mỗi bản ghi cả hai cùng lúc. Nút tự làm thì phương tiện chưa cắm không cản phương tiện kia, và được nói rõ.',
    en: 'A backup is refused without two registered media on different disks, which the node looks at itself; both are written at once. When the node does it by itself, a medium that is away does not hold up the other and is named.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
