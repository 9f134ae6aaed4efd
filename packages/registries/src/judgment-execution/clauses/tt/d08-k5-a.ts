import { defineClause } from '@thahs/engine/clause';

export const ttD08K5A = defineClause({
  id: 'tt.d8.k5.a',
  citation: 'Điều 8 khoản 5 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Sao lưu mỗi tuần ít nhất một lần.',
    en: 'A backup at least once a week.',
  },
  control: {
    vi: 'Theo kế hoạch do cán bộ lập, nút tự sao lưu mỗi ngày (trước 01/07/2026: mỗi tuần); phương tiện chưa cắm thì nói rõ, phương tiện kia vẫn có bản sao lưu; quá một ngày và quá một tuần có cảnh báo.',
    en: 'Under a plan that an officer makes the node makes its copies each day (before 1 July 2026 each week); a medium that is not plugged in is named and the other gets its copy; alarms ring after a day and after a week.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
