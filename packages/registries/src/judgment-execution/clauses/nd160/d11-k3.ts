import { defineClause } from '@thahs/engine/clause';

export const nd160D11K3 = defineClause({
  id: 'nd160.d11.k3',
  citation: 'Điều 11 khoản 3 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Đơn vị được phân quyền cập nhật thì cập nhật đủ, đúng, kịp.',
    en: 'Units with a delegated right update fully, rightly, in time.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Trại giam nhập phạm nhân', given: { ask: 'entry', unitKind: 'TRAI_GIAM', subjectKind: 'PHAM_NHAN', on: '2026-07-01' }, expect: true },
    { title: 'Cấp tỉnh nhập pháp nhân (chưa đối chiếu)', given: { ask: 'entry', unitKind: 'CQTHA_TINH', subjectKind: 'PHAP_NHAN', on: '2026-07-01' }, expect: true },
  ],
});
