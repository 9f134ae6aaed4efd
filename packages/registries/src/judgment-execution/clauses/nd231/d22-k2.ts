import { defineClause } from '@thahs/engine/clause';

export const nd231D22K2 = defineClause({
  id: 'nd231.d22.k2',
  citation: 'Điều 22 khoản 2 Nghị định 231/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Việc đang dở ngày 01/07/2026 chạy tiếp theo quy định mới, không làm lại.',
    en: 'Open cases run on under the new rules and are not restarted.',
  },
  control: {
    vi: 'Quy tắc chọn theo ngày của việc.',
    en: 'Rules are chosen by the day of the act.',
  },
  places: ['engine/clause'],
  status: 'served',
});
