import { defineClause } from '@thahs/engine/clause';

export const nd160D11K6C = defineClause({
  id: 'nd160.d11.k6.c',
  citation: 'Điều 11 khoản 6 điểm c Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Ghi và truy được việc truy cập, cập nhật, khai thác.',
    en: 'Access, update and use are recorded and traceable.',
  },
  control: {
    vi: 'Nhật ký ghi cả lần xem, và lần xem bị từ chối kèm hồ sơ đã hỏi.',
    en: 'The journal records reads too, and refused ones with the file that was asked for.',
  },
  places: ['engine/journal'],
  status: 'served',
});
