import { defineClause } from '@thahs/engine/clause';

export const ttD11K4 = defineClause({
  id: 'tt.d11.k4',
  citation: 'Điều 11 khoản 4 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Giám sát để cảnh báo hành vi gây mất an toàn.',
    en: 'Monitoring that warns.',
  },
  control: {
    vi: 'Nút tự rà soát mỗi phút (nhật ký, nhiệm vụ, bản sao lưu, máy) theo quy tắc ghi trong danh mục cảnh báo; mở, nâng, xác nhận có lý do và đóng đều ghi nhật ký.',
    en: 'The node looks each minute (journal, postings, copies, machine) by the rules in the catalogue of alarms; opening, raising, acknowledging with a reason and closing are journalled.',
  },
  places: ['engine/alarm'],
  status: 'served',
});
