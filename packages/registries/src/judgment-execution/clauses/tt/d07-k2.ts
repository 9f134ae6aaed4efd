import { defineClause } from '@thahs/engine/clause';

export const ttD07K2 = defineClause({
  id: 'tt.d7.k2',
  citation: 'Điều 7 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Ba yêu cầu lưu trữ: điểm a đến c.',
    en: 'Three demands on storage, points a to c.',
  },
  control: {
    vi: 'Điểm a: cảnh báo và từ chối chạy khi máy có đường ra mạng công cộng; điểm b, c: sổ phương tiện lưu trữ.',
    en: 'Point a: an alarm, and no serving, where the machine has a way to a public network; points b and c: the ledger of media.',
  },
  places: ['engine/keeping'],
  status: 'served',
});
