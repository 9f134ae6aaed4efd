import { defineClause } from '@thahs/engine/clause';

export const nd160D08K3Dd = defineClause({
  id: 'nd160.d8.k3.đ',
  citation: 'Điều 8 khoản 3 điểm đ Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'reading',
  summary: {
    vi: 'Cưỡng chế, chuyển giao nghĩa vụ, kết quả của pháp nhân.',
    en: 'Coercion, transfer of duty, results of legal persons.',
  },
  control: {
    vi: 'Loại thông tin “Cưỡng chế thi hành án”, “Chuyển giao nghĩa vụ thi hành án”, “Kết quả thi hành án của pháp nhân”.',
    en: 'Record types “Coercion”, “Transfer of the duty”, “Result for the legal person”.',
  },
  status: 'served',
});
