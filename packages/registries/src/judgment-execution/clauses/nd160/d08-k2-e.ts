import { defineClause } from '@thahs/engine/clause';

export const nd160D08K2E = defineClause({
  id: 'nd160.d8.k2.e',
  citation: 'Điều 8 khoản 2 điểm e Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Diễn biến, thêm đặc xá, chuyển giao, khen thưởng, kỷ luật.',
    en: 'Course of execution, with pardon, transfer, rewards and discipline.',
  },
  control: {
    vi: 'Danh mục diễn biến và loại thông tin “Diễn biến chấp hành án”, “Khen thưởng, kỷ luật”.',
    en: 'The code list of events, record types “Execution event” and “Reward or discipline”.',
  },
  status: 'served',
});
