import { defineClause } from '@thahs/engine/clause';

export const nd59D08K3C = defineClause({
  id: 'nd59.d8.k3.c',
  citation: 'Điều 8 khoản 3 điểm c Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Pháp nhân: tóm tắt quá trình phạm tội.',
    en: 'Legal person: summary of offending.',
  },
  control: {
    vi: 'Loại thông tin “Tội danh”, “Tóm tắt quá trình phạm tội”.',
    en: 'Record types “Offence”, “Summary of offending”.',
  },
  status: 'served',
});
