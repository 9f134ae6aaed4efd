import { defineClause } from '@thahs/engine/clause';

export const ttD08K4 = defineClause({
  id: 'tt.d8.k4',
  citation: 'Điều 8 khoản 4 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Chép dữ liệu bằng thiết bị lưu trữ có mã hóa.',
    en: 'Copies are made on encrypted devices.',
  },
  control: {
    vi: 'Sẽ do sổ phương tiện lưu trữ thực hiện.',
    en: 'To come with the register of media.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
