import { defineClause } from '@thahs/engine/clause';

export const ttD15K6 = defineClause({
  id: 'tt.d15.k6',
  citation: 'Điều 15 khoản 6 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Chỉ đạo, theo dõi, kiểm tra cấp dưới.',
    en: 'Directs and inspects those below.',
  },
  control: {
    vi: 'Thủ trưởng và cán bộ chuyên trách cấp trên xem, không sửa, hồ sơ cấp dưới; chỉ thủ trưởng cấp trên được quyết định xóa nội dung theo lệnh.',
    en: 'Heads and dedicated officers of a superior read below and change nothing there, save that a head above may decide on a redaction by order.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Thủ trưởng cấp trên xem hồ sơ cấp dưới', given: { ask: 'decision', position: 'UNIT_HEAD', act: 'read', custodian: 'below', purpose: 'CHI_DAO_CAP_DUOI' }, expect: 'allowed' },
    { title: 'Cán bộ chuyên trách cấp trên không sửa hồ sơ cấp dưới', given: { ask: 'decision', position: 'DATABASE_OFFICER', act: 'amend', custodian: 'below', purpose: 'NHAP_LIEU' }, expect: 'authority.not-custodian' },
  ],
});
