import { defineClause } from '@thahs/engine/clause';

export const ttD06K2 = defineClause({
  id: 'tt.d6.k2',
  citation: 'Điều 6 khoản 2 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Chia thẩm quyền nhập, cập nhật theo loại đơn vị và đối tượng.',
    en: 'Divides the right to enter by kind of unit and of subject.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Cơ quan quản lý ở Bộ không nhập hồ sơ phạm nhân', given: { ask: 'entry', unitKind: 'CQQL_BCA', subjectKind: 'PHAM_NHAN', on: '2024-05-01' }, expect: false },
  ],
});
