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
    vi: 'Sao lưu bằng lệnh “thahs backup run”; lịch tự chạy và cảnh báo quá một tuần sẽ có sau.',
    en: 'Backups are made by command; the schedule and the alarm after a week are to come.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
