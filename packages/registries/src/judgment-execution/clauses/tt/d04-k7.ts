import { defineClause } from '@thahs/engine/clause';

export const ttD04K7 = defineClause({
  id: 'tt.d4.k7',
  citation: 'Điều 4 khoản 7 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cấm làm lộ thông tin trái quy định.',
    en: 'No unlawful disclosure.',
  },
  control: {
    vi: 'Trường nhạy cảm che mặc định, hồ sơ niêm phong chỉ thủ trưởng xem, bản in có nguồn và mã kiểm chứng.',
    en: 'Sensitive fields masked, sealed files for the head only, prints carry source and code.',
  },
  status: 'served',
  cases: [
    { title: 'Hồ sơ niêm phong: cán bộ nhập liệu không xem', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'read', custodian: 'own', sealed: true, purpose: 'QUAN_LY_GIAM_GIU' }, expect: 'authority.sealed' },
    { title: 'Hồ sơ niêm phong: thủ trưởng xem', given: { ask: 'decision', position: 'UNIT_HEAD', act: 'read', custodian: 'own', sealed: true, purpose: 'QUAN_LY_GIAM_GIU' }, expect: 'allowed' },
  ],
});
