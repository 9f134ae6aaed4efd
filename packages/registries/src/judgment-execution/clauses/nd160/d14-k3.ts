import { defineClause } from '@thahs/engine/clause';

export const nd160D14K3 = defineClause({
  id: 'nd160.d14.k3',
  citation: 'Điều 14 khoản 3 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'reading',
  summary: {
    vi: 'Dữ liệu học sinh trường giáo dưỡng thuộc diện kết nối; thẩm quyền nhập của trường chưa được nêu rõ.',
    en: 'Data on reformatory pupils are to be linked; the school’s own right to enter is not spelt out.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Trường giáo dưỡng nhập học sinh (chưa đối chiếu)', given: { ask: 'entry', unitKind: 'TRUONG_GIAO_DUONG', subjectKind: 'HOC_SINH_TRUONG_GIAO_DUONG', on: '2026-07-01' }, expect: true },
  ],
});
