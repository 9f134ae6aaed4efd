import { defineClause } from '@thahs/engine/clause';

export const ttD16K2 = defineClause({
  id: 'tt.d16.k2',
  citation: 'Điều 16 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị lưu, quản lý, khai thác trong phạm vi của mình.',
    en: 'Units keep, manage and use within their own scope.',
  },
  control: {
    vi: 'Thẩm quyền quyết định mọi lần truy cập; từ chối cũng được ghi nhật ký.',
    en: 'Authority decides every access; refusals are journalled too.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Không sửa hồ sơ của đơn vị khác', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'amend', custodian: 'other', purpose: 'NHAP_LIEU' }, expect: 'authority.outside-scope' },
  ],
});
