import { defineClause } from '@thahs/engine/clause';

export const nd160D13K1 = defineClause({
  id: 'nd160.d13.k1',
  citation: 'Điều 13 khoản 1 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị xây dựng, cập nhật khai thác trong phạm vi của mình.',
    en: 'Builder and updater units use within their own scope.',
  },
  control: {
    vi: 'Thẩm quyền quyết định mọi lần truy cập; từ chối cũng được ghi nhật ký.',
    en: 'Authority decides every access; refusals are journalled too.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Hồ sơ ngoài phạm vi thì không xem', given: { ask: 'decision', position: 'DATABASE_OFFICER', act: 'read', custodian: 'other', purpose: 'CHI_DAO_CAP_DUOI', on: '2026-08-01' }, expect: 'authority.outside-scope' },
  ],
});
