import { defineClause } from '@thahs/engine/clause';

export const nd160D02K2 = defineClause({
  id: 'nd160.d2.k2',
  citation: 'Điều 2 khoản 2 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Danh sách đơn vị mới: có công an xã, UBND xã, đơn vị trung đoàn; không còn cấp huyện và nhà tạm giữ.',
    en: 'New list of units: commune police, commune committee, regiments; no district agency, no custody house.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Cơ quan cấp huyện không nhập', given: { ask: 'entry', unitKind: 'CQTHA_HUYEN', subjectKind: 'AN_TREO', on: '2026-07-01' }, expect: false },
    { title: 'Nhà tạm giữ không nhập', given: { ask: 'entry', unitKind: 'NHA_TAM_GIU', subjectKind: 'PHAM_NHAN', on: '2026-07-01' }, expect: false },
  ],
});
