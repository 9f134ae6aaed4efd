import { defineClause } from '@thahs/engine/clause';

export const nd160D08K2D = defineClause({
  id: 'nd160.d8.k2.d',
  citation: 'Điều 8 khoản 2 điểm d Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'reading',
  summary: {
    vi: 'Tóm tắt phạm tội; không còn nêu tiền án, tiền sự.',
    en: 'Summary of offending; previous convictions and sanctions are no longer named.',
  },
  control: {
    vi: 'Loại thông tin “Tóm tắt quá trình phạm tội”; tiền án nhập mới cần giấy tờ.',
    en: 'Record type “Summary of offending”; new previous convictions want a paper.',
  },
  status: 'served',
});
