import { defineClause } from '@thahs/engine/clause';

export const nd160D09K2 = defineClause({
  id: 'nd160.d9.k2',
  citation: 'Điều 9 khoản 2 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bên nhận kiểm tra, xác thực, chuẩn hóa trước khi tích hợp.',
    en: 'The receiver checks, authenticates and standardises before taking in.',
  },
  control: {
    vi: 'Nạp bảng tính: chạy thử, kết quả từng dòng.',
    en: 'Spreadsheet intake with dry run and a verdict per row.',
  },
  places: ['engine/intake'],
  status: 'served',
});
