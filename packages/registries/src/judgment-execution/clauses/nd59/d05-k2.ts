import { defineClause } from '@thahs/engine/clause';

export const nd59D05K2 = defineClause({
  id: 'nd59.d5.k2',
  citation: 'Điều 5 khoản 2 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Đơn vị các cấp thu thập, cập nhật, khai thác trong phạm vi mình và gửi lên trên.',
    en: 'Units collect, update and use within their scope and supply upwards.',
  },
  control: {
    vi: 'Bảng thẩm quyền nhập.',
    en: 'Entry table.',
  },
  places: ['judgment-execution/entry-authority.ts', 'data/entry-authority.csv'],
  status: 'served',
  cases: [
    { title: 'Công an xã nhập án treo trong giai đoạn chuyển tiếp (chưa đối chiếu)', given: { ask: 'entry', unitKind: 'CONG_AN_XA', subjectKind: 'AN_TREO', on: '2025-06-01' }, expect: true },
  ],
});
