import { defineClause } from '@thahs/engine/clause';

export const nd59D04K1 = defineClause({
  id: 'nd59.d4.k1',
  citation: 'Điều 4 khoản 1 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Cơ sở dữ liệu gồm tình hình, kết quả thi hành án và thông tin từng người, pháp nhân.',
    en: 'The database holds situation and results, and persons and legal persons.',
  },
  control: {
    vi: 'Từ điển loại thông tin.',
    en: 'Dictionary of record types.',
  },
  places: ['judgment-execution/registry.ts'],
  status: 'served',
});
