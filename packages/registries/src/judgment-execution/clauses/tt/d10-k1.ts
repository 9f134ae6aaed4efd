import { defineClause } from '@thahs/engine/clause';

export const ttD10K1 = defineClause({
  id: 'tt.d10.k1',
  citation: 'Điều 10 khoản 1 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dùng đúng mục đích, nêu nguồn, theo luật bí mật nhà nước.',
    en: 'Used for the stated purpose, citing the source, under the secrecy law.',
  },
  control: {
    vi: 'Không mở hồ sơ khi chưa nêu mục đích; mỗi mục đích chỉ mở những việc phục vụ nó; dòng nguồn trên bản in.',
    en: 'No file opens without a purpose; each purpose opens only the acts that serve it; source line on prints.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Không nêu mục đích thì không xem', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'read', custodian: 'own', purpose: null }, expect: 'authority.purpose-missing' },
    { title: 'Mục đích lạ thì không xem', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'read', custodian: 'own', purpose: 'TO_MO' }, expect: 'authority.purpose-unknown' },
    { title: 'Mục đích thống kê không mở việc sửa', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'amend', custodian: 'own', purpose: 'THONG_KE' }, expect: 'authority.purpose-not-fitting' },
    { title: 'Mục đích thống kê không mở việc in hồ sơ', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'print', custodian: 'own', purpose: 'THONG_KE' }, expect: 'authority.purpose-not-fitting' },
    { title: 'Nêu mục đích quản lý thì xem được hồ sơ của đơn vị mình', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'read', custodian: 'own', purpose: 'QUAN_LY_GIAM_GIU' }, expect: 'allowed' },
  ],
});
