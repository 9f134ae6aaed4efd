import { defineClause } from '@thahs/engine/clause';

export const ttD06K2C = defineClause({
  id: 'tt.d6.k2.c',
  citation: 'Điều 6 khoản 2 điểm c dự thảo Thông tư',
  regimes: ['draft_2021'],
  validFrom: '2022-01-01',
  validTo: '2025-02-28',
  standing: 'verified',
  summary: {
    vi: 'Cơ quan cấp huyện nhập người chấp hành án ngoài xã hội; hết cấp này từ 01/03/2025.',
    en: 'The district agency enters those in the community; that level ended on 2025-03-01.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Cấp huyện nhập án treo khi còn cấp huyện', given: { ask: 'entry', unitKind: 'CQTHA_HUYEN', subjectKind: 'AN_TREO', on: '2025-02-28' }, expect: true },
    { title: 'Hết cấp huyện thì không nhập', given: { ask: 'entry', unitKind: 'CQTHA_HUYEN', subjectKind: 'AN_TREO', on: '2025-03-01' }, expect: false },
  ],
});
