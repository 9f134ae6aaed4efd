import { defineClause } from '@thahs/engine/clause';

export const nd160D10K7C = defineClause({
  id: 'nd160.d10.k7.c',
  citation: 'Điều 10 khoản 7 điểm c Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Sao lưu hằng ngày, đầy đủ mỗi tuần, tổng thể mỗi tháng.',
    en: 'Backup daily, full weekly, whole monthly.',
  },
  control: {
    vi: 'Sẽ do phân hệ sao lưu thực hiện.',
    en: 'To come with backups.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
