import { defineClause } from '@thahs/engine/clause';

export const nd160D10K7C = defineClause({
  id: 'nd160.d10.k7.c',
  citation: 'Điều 10 khoản 7 điểm c Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Sao lưu hằng ngày, đầy đủ mỗi tuần, tổng thể mỗi tháng.',
    en: 'Backup daily, full weekly, whole monthly.',
  },
  control: {
    vi: 'Theo kế hoạch do cán bộ lập, nút tự sao lưu toàn bộ mỗi ngày lên các phương tiện đã đăng ký; mỗi bản là bản tổng thể nên dùng cho cả ngày, tuần và tháng; nút tắt thì bật lại làm bù.',
    en: 'Under a plan that an officer makes the node copies the whole of itself each day to the registered media; each copy is whole and so serves the day, the week and the month; what was missed is made up for.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
