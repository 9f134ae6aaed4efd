import { defineClause } from '@thahs/engine/clause';

export const ttD07K2A = defineClause({
  id: 'tt.d7.k2.a',
  citation: 'Điều 7 khoản 2 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Không lưu trên thiết bị nối Internet.',
    en: 'Not stored on devices connected to the Internet.',
  },
  control: {
    vi: 'Sẽ do tự kiểm tra khi khởi động thực hiện; bản dựng không gọi ra ngoài.',
    en: 'To come with the start-up check; the build calls nothing outside.',
  },
  places: ['engine/oversight'],
  status: 'not-yet',
});
