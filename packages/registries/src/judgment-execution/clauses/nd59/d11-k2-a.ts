import { defineClause } from '@thahs/engine/clause';

export const nd59D11K2A = defineClause({
  id: 'nd59.d11.k2.a',
  citation: 'Điều 11 khoản 2 điểm a Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Đơn vị xây dựng, cập nhật thì khai thác trong phạm vi quản lý của mình.',
    en: 'Units that build and update use within their own scope.',
  },
  control: {
    vi: 'Thẩm quyền quyết định mọi lần truy cập; từ chối cũng được ghi nhật ký.',
    en: 'Authority decides every access; refusals are journalled too.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Thủ trưởng cấp trên xem cấp dưới', given: { ask: 'decision', position: 'UNIT_HEAD', act: 'read', custodian: 'below', purpose: 'CHI_DAO_CAP_DUOI', on: '2024-05-01' }, expect: 'allowed' },
    { title: 'Cán bộ nhập liệu cấp trên không xem cấp dưới', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'read', custodian: 'below', purpose: 'TRA_LOI_YEU_CAU', on: '2024-05-01' }, expect: 'authority.not-custodian' },
  ],
});
