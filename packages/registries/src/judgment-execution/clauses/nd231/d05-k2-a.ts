import { defineClause } from '@thahs/engine/clause';

export const nd231D05K2A = defineClause({
  id: 'nd231.d5.k2.a',
  citation: 'Điều 5 khoản 2 điểm a Nghị định 231/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Công an xã giữ hồ sơ và cập nhật dữ liệu người chấp hành án tại cộng đồng.',
    en: 'Commune police keep the files and update the data of community subjects.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Công an xã nhập án treo', given: { ask: 'entry', unitKind: 'CONG_AN_XA', subjectKind: 'AN_TREO', on: '2026-07-01' }, expect: true },
    { title: 'Công an xã không nhập phạm nhân', given: { ask: 'entry', unitKind: 'CONG_AN_XA', subjectKind: 'PHAM_NHAN', on: '2026-07-01' }, expect: false },
    { title: 'UBND xã không nhập', given: { ask: 'entry', unitKind: 'UBND_XA', subjectKind: 'AN_TREO', on: '2026-07-01' }, expect: false },
  ],
});
