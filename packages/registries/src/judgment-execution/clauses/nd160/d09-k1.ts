import { defineClause } from '@thahs/engine/clause';

export const nd160D09K1 = defineClause({
  id: 'nd160.d9.k1',
  citation: 'Điều 9 khoản 1 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Nguồn thu thập, thêm cơ sở dữ liệu tổng hợp quốc gia.',
    en: 'Sources, now with the national aggregate database.',
  },
  control: {
    vi: 'Nguồn ghi cùng mục nhật ký theo danh mục hình thức thu thập; kết nối với các cơ sở dữ liệu khác sẽ do phân hệ trao đổi thực hiện.',
    en: 'The source stands in the journal entry by the list form-of-collection list; connections to other databases come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
});
