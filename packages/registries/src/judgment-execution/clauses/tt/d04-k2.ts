import { defineClause } from '@thahs/engine/clause';

export const ttD04K2 = defineClause({
  id: 'tt.d4.k2',
  citation: 'Điều 4 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cấm truy cập để làm việc không được giao hoặc dùng vào mục đích khác.',
    en: 'No access for work not assigned or for other ends.',
  },
  control: {
    vi: 'Thẩm quyền quyết định mọi lần truy cập; mục đích đã nêu chỉ mở việc phục vụ nó; từ chối cũng được ghi nhật ký.',
    en: 'Authority decides every access; a stated purpose opens only what serves it; refusals are journalled too.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Quản trị kỹ thuật không xem hồ sơ', given: { ask: 'decision', position: 'TECH_ADMIN', act: 'read', custodian: 'own', purpose: 'QUAN_LY_GIAM_GIU' }, expect: 'authority.technical-administrator' },
    { title: 'Người chỉ được xem thì không nhập', given: { ask: 'decision', position: 'READER', act: 'amend', custodian: 'own', purpose: 'NHAP_LIEU' }, expect: 'authority.position' },
  ],
});
