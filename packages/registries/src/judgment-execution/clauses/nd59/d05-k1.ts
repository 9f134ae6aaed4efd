import { defineClause } from '@thahs/engine/clause';

export const nd59D05K1 = defineClause({
  id: 'nd59.d5.k1',
  citation: 'Điều 5 khoản 1 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Bộ có một cơ quan quản lý toàn quốc.',
    en: 'One managing agency for the country.',
  },
  control: {
    vi: 'Ràng buộc con người, chương trình không kiểm soát.',
    en: 'Binds people; no program control.',
  },
  status: 'no-control',
});
