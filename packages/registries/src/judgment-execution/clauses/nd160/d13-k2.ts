import { defineClause } from '@thahs/engine/clause';

export const nd160D13K2 = defineClause({
  id: 'nd160.d13.k2',
  citation: 'Điều 13 khoản 2 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Khai thác có phân quyền, có mục đích; dữ liệu nhạy cảm phải che hoặc được cấp quyền.',
    en: 'Use is delegated and has a purpose; sensitive data are masked or granted.',
  },
  control: {
    vi: 'Trường mức nhạy cảm chỉ mở cho đơn vị đang quản lý.',
    en: 'Special fields open only to the custodian unit.',
  },
  places: ['engine/authority'],
  status: 'served',
});
