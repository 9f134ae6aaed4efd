import { defineClause } from '@thahs/engine/clause';

export const ttD05K1B = defineClause({
  id: 'tt.d5.k1.b',
  citation: 'Điều 5 khoản 1 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Gom và dùng lại các nguồn dữ liệu đã có.',
    en: 'Existing sources are gathered and reused.',
  },
  control: {
    vi: 'Nạp bảng tính qua hồ sơ ánh xạ, giữ nguyên mã của nguồn.',
    en: 'Spreadsheet intake by mapping profile; source codes are kept.',
  },
  status: 'served',
});
