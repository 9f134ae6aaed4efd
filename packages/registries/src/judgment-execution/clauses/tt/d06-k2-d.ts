import { defineClause } from '@thahs/engine/clause';

export const ttD06K2D = defineClause({
  id: 'tt.d6.k2.d',
  citation: 'Điều 6 khoản 2 điểm d dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'reading',
  summary: {
    vi: 'Trường giáo dưỡng cập nhật học sinh của mình.',
    en: 'The reformatory school updates its pupils.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Trường giáo dưỡng cập nhật học sinh', given: { ask: 'entry', unitKind: 'TRUONG_GIAO_DUONG', subjectKind: 'HOC_SINH_TRUONG_GIAO_DUONG', on: '2024-05-01' }, expect: true },
  ],
});
