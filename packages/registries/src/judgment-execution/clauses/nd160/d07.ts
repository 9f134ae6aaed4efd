import { defineClause } from '@thahs/engine/clause';

export const nd160D07 = defineClause({
  id: 'nd160.d7',
  citation: 'Điều 7 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'reading',
  summary: {
    vi: 'Đầu mối quản trị, vận hành kỹ thuật; điều này tự nó không cho đọc hồ sơ.',
    en: 'A body for technical administration; this alone gives no right to read files.',
  },
  control: {
    vi: 'Vị trí quản trị kỹ thuật không có quyền nào trên hồ sơ.',
    en: 'Position technical administrator has no right over files.',
  },
  places: ['engine/authority'],
  status: 'served',
  cases: [
    { title: 'Quản trị kỹ thuật không tìm kiếm', given: { ask: 'decision', position: 'TECH_ADMIN', act: 'search', custodian: 'own', purpose: 'KIEM_TRA', on: '2026-08-01' }, expect: 'authority.technical-administrator' },
  ],
});
