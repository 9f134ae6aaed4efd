import { defineClause } from '@thahs/engine/clause';

export const ttD07K2B = defineClause({
  id: 'tt.d7.k2.b',
  citation: 'Điều 7 khoản 2 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Thiết bị đã lưu dữ liệu không được dùng việc khác khi chưa xóa triệt để.',
    en: 'A device is not put to other use before its data are wiped.',
  },
  control: {
    vi: 'Sẽ do sổ phương tiện lưu trữ thực hiện.',
    en: 'To come with the register of media.',
  },
  places: ['engine/keeping'],
  status: 'not-yet',
});
