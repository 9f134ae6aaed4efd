import { defineClause } from '@thahs/engine/clause';

export const ttD06K2B = defineClause({
  id: 'tt.d6.k2.b',
  citation: 'Điều 6 khoản 2 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'reading',
  summary: {
    vi: 'Cơ quan cấp tỉnh cập nhật pháp nhân thương mại, trục xuất, bắt buộc chữa bệnh; chữ "cập nhật" được đọc gồm cả nhập lần đầu.',
    en: 'The provincial agency updates legal persons, expulsions and compulsory treatment; updating is read as including the first entry.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Cấp tỉnh cập nhật pháp nhân', given: { ask: 'entry', unitKind: 'CQTHA_TINH', subjectKind: 'PHAP_NHAN', on: '2024-05-01' }, expect: true },
    { title: 'Cấp tỉnh không nhập phạm nhân', given: { ask: 'entry', unitKind: 'CQTHA_TINH', subjectKind: 'PHAM_NHAN', on: '2024-05-01' }, expect: false },
  ],
});
