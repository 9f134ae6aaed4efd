import { defineClause } from '@thahs/engine/clause';

export const ttD11K2 = defineClause({
  id: 'tt.d11.k2',
  citation: 'Điều 11 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bản sao lưu được bảo vệ, kiểm tra và phục hồi thử định kỳ.',
    en: 'Backups are protected, checked and restored on trial.',
  },
  control: {
    vi: 'Bản sao lưu được mã hóa, kiểm tra từng byte và phục hồi thử bằng lệnh, kết quả ghi vào nhật ký; lịch định kỳ sẽ có sau.',
    en: 'Backups are sealed, checked byte by byte and restored on trial by command, and the outcome stands in the journal; the schedule is to come.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
