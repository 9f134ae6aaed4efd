import { defineClause } from '@thahs/engine/clause';

export const nd160D10K7D = defineClause({
  id: 'nd160.d10.k7.d',
  citation: 'Điều 10 khoản 7 điểm d Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Mỗi tháng kiểm tra, đối soát tính toàn vẹn.',
    en: 'Integrity reconciled monthly.',
  },
  control: {
    vi: 'Sẽ do phân hệ sao lưu thực hiện.',
    en: 'To come with backups.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
