import { defineClause } from '@thahs/engine/clause';

export const nd59D08K3Dd = defineClause({
  id: 'nd59.d8.k3.đ',
  citation: 'Điều 8 khoản 3 điểm đ Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Pháp nhân: cưỡng chế, chuyển giao nghĩa vụ, kết quả.',
    en: 'Legal person: coercion, transfer of duty, result.',
  },
  control: {
    vi: 'Loại thông tin “Cưỡng chế thi hành án”, “Chuyển giao nghĩa vụ thi hành án”, “Kết quả thi hành án của pháp nhân”.',
    en: 'Record types “Coercion”, “Transfer of the duty”, “Result for the legal person”.',
  },
  status: 'served',
});
