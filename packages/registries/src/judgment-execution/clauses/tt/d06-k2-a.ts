import { defineClause } from '@thahs/engine/clause';

export const ttD06K2A = defineClause({
  id: 'tt.d6.k2.a',
  citation: 'Điều 6 khoản 2 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Cơ sở giam giữ nhập hồ sơ phạm nhân mình giam.',
    en: 'Custody facilities enter the prisoners they hold.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Trại giam nhập phạm nhân', given: { ask: 'entry', unitKind: 'TRAI_GIAM', subjectKind: 'PHAM_NHAN', on: '2024-05-01' }, expect: true },
    { title: 'Nhà tạm giữ nhập phạm nhân', given: { ask: 'entry', unitKind: 'NHA_TAM_GIU', subjectKind: 'PHAM_NHAN', on: '2024-05-01' }, expect: true },
    { title: 'Trại giam không nhập án treo', given: { ask: 'entry', unitKind: 'TRAI_GIAM', subjectKind: 'AN_TREO', on: '2024-05-01' }, expect: false },
  ],
});
