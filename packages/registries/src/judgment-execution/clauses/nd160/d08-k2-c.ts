import { defineClause } from '@thahs/engine/clause';

export const nd160D08K2C = defineClause({
  id: 'nd160.d8.k2.c',
  citation: 'Điều 8 khoản 2 điểm c Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Số định danh; người nước ngoài: số định danh hoặc hộ chiếu.',
    en: 'Identification number; for foreigners a code or passport.',
  },
  control: {
    vi: 'Loại thông tin “Số định danh, giấy tờ tùy thân”; lý do khi chưa có.',
    en: 'Record type “Identifier”; a reason when missing.',
  },
  status: 'served',
});
