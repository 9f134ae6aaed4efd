import { defineClause } from '@thahs/engine/clause';

export const nd160D16 = defineClause({
  id: 'nd160.d16',
  citation: 'Điều 16 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Hệ thống quân đội cung cấp dữ liệu; không nhập ở đây.',
    en: 'The army supplies data and enters nothing here.',
  },
  control: {
    vi: 'Sẽ do phân hệ trao đổi thực hiện.',
    en: 'To come with exchange.',
  },
  places: ['engine/exchange'],
  status: 'not-yet',
  cases: [
    { title: 'Cơ quan quân khu không nhập', given: { ask: 'entry', unitKind: 'QUAN_KHU', subjectKind: 'PHAM_NHAN', on: '2026-07-01' }, expect: false },
  ],
});
