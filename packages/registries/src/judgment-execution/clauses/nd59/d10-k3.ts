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
    vi: 'Sao lưu hằng ngày lên hai phương tiện, nhật ký cơ sở dữ liệu chép liên tục, phục hồi thử từng phương tiện có biên bản.',
    en: 'Daily copies on two media, the log of the database carried on to them, each medium restored on trial with a minute.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
