import { defineClause } from '@thahs/engine/clause';

export const ttD07K2C = defineClause({
  id: 'tt.d7.k2.c',
  citation: 'Điều 7 khoản 2 điểm c dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Lưu trên ít nhất hai phương tiện độc lập.',
    en: 'Stored on at least two independent media.',
  },
  control: {
    vi: 'Sẽ do sổ phương tiện lưu trữ thực hiện.',
    en: 'To come with the register of media.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
