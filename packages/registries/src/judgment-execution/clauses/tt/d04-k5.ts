import { defineClause } from '@thahs/engine/clause';

export const ttD04K5 = defineClause({
  id: 'tt.d4.k5',
  citation: 'Điều 4 khoản 5 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cấm thay đổi hệ thống quản lý, vận hành trái quy định.',
    en: 'No unlawful change of how the system is run.',
  },
  control: {
    vi: 'Quản lý đơn vị, tài khoản chỉ trong phạm vi được giao; tài khoản đọc được nhiều hơn người cấp phải do người thứ hai duyệt.',
    en: 'Units and accounts are managed only within one’s scope; an account that reads more than its giver needs a second person.',
  },
  places: ['engine/authority', 'engine/people'],
  status: 'served',
  cases: [
    { title: 'Không quản lý tài khoản của đơn vị ngoài phạm vi', given: { ask: 'decision', position: 'TECH_ADMIN', act: 'account.manage', target: 'other' }, expect: 'authority.outside-scope' },
  ],
});
