import { defineClause } from '@thahs/engine/clause';

export const ttD08K3 = defineClause({
  id: 'tt.d8.k3',
  citation: 'Điều 8 khoản 3 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Máy dùng cơ sở dữ liệu phải có phần mềm chống vi-rút.',
    en: 'Computers have anti-virus software.',
  },
  control: {
    vi: 'Sẽ do sổ phương tiện lưu trữ thực hiện.',
    en: 'To come with the register of media.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
