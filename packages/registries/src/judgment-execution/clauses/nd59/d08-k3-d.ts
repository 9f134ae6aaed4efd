import { defineClause } from '@thahs/engine/clause';

export const nd59D08K3D = defineClause({
  id: 'nd59.d8.k3.d',
  citation: 'Điều 8 khoản 3 điểm d Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Pháp nhân: nghĩa vụ dân sự và việc thực hiện.',
    en: 'Legal person: civil obligations.',
  },
  control: {
    vi: 'Loại thông tin “Nghĩa vụ dân sự”.',
    en: 'Record type “Civil obligation”.',
  },
  status: 'served',
});
