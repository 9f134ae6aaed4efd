import { defineClause } from '@thahs/engine/clause';

export const ttD08K5 = defineClause({
  id: 'tt.d8.k5',
  citation: 'Điều 8 khoản 5 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Sao lưu: điểm a và b.',
    en: 'Backups, points a and b.',
  },
  control: {
    vi: 'Điểm a và b được thực hiện: nút tự sao lưu đúng hạn lên ít nhất hai phương tiện độc lập.',
    en: 'Points a and b are served: the node makes its copies in time on two independent media at least.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
