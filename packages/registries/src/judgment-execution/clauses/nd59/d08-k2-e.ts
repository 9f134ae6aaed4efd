import { defineClause } from '@thahs/engine/clause';

export const nd59D08K2E = defineClause({
  id: 'nd59.d8.k2.e',
  citation: 'Điều 8 khoản 2 điểm e Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Nghĩa vụ dân sự và việc thực hiện.',
    en: 'Civil obligations and their performance.',
  },
  control: {
    vi: 'Loại thông tin “Nghĩa vụ dân sự”.',
    en: 'Record type “Civil obligation”.',
  },
  status: 'served',
});
