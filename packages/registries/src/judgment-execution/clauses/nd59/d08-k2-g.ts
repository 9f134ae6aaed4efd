import { defineClause } from '@thahs/engine/clause';

export const nd59D08K2G = defineClause({
  id: 'nd59.d8.k2.g',
  citation: 'Điều 8 khoản 2 điểm g Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Diễn biến quá trình chấp hành án.',
    en: 'Course of execution.',
  },
  control: {
    vi: 'Loại thông tin “Diễn biến chấp hành án” và các loại chi tiết cùng nhóm.',
    en: 'Record type “Execution event” and the detailed types of its group.',
  },
  status: 'served',
});
