import { defineClause } from '@thahs/engine/clause';

export const ttD12K1A = defineClause({
  id: 'tt.d12.k1.a',
  citation: 'Điều 12 khoản 1 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Kiểm tra việc tuân thủ quy định về an toàn thông tin.',
    en: 'Compliance with security rules is inspected.',
  },
  control: {
    vi: 'Vị trí kiểm tra chỉ đọc, với mục đích kiểm tra.',
    en: 'Inspectors read only, for inspection only.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Người kiểm tra xem hồ sơ trong phạm vi với mục đích kiểm tra', given: { ask: 'decision', position: 'INSPECTOR', act: 'read', custodian: 'own', purpose: 'KIEM_TRA' }, expect: 'allowed' },
    { title: 'Người kiểm tra không dùng mục đích khác', given: { ask: 'decision', position: 'INSPECTOR', act: 'read', custodian: 'own', purpose: 'QUAN_LY_GIAM_GIU' }, expect: 'authority.purpose-not-fitting' },
    { title: 'Người kiểm tra không sửa', given: { ask: 'decision', position: 'INSPECTOR', act: 'amend', custodian: 'own', purpose: 'KIEM_TRA' }, expect: 'authority.position' },
  ],
});
