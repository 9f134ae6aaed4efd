import { defineClause } from '@thahs/engine/clause';

export const nd59D10K3 = defineClause({
  id: 'nd59.d10.k3',
  citation: 'Điều 10 khoản 3 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Lưu giữ an toàn, sao lưu, dự phòng, phục hồi được.',
    en: 'Safe keeping, backup, redundancy, recovery.',
  },
  control: {
    vi: 'Sẽ do phân hệ sao lưu thực hiện.',
    en: 'To come with backups.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
