import { defineClause } from '@thahs/engine/clause';

export const ttD04K1 = defineClause({
  id: 'tt.d4.k1',
  citation: 'Điều 4 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cấm truy cập trái quy định.',
    en: 'No access against the rules.',
  },
  control: {
    vi: 'Thẩm quyền quyết định mọi lần truy cập; từ chối cũng được ghi nhật ký.',
    en: 'Authority decides every access; refusals are journalled too.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Cán bộ nhập liệu không xem được hồ sơ của đơn vị khác', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'read', custodian: 'other', purpose: 'QUAN_LY_GIAM_GIU' }, expect: 'authority.outside-scope' },
  ],
});
