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
    vi: 'Sẽ do phân hệ sao lưu thực hiện.',
    en: 'To come with backups.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
