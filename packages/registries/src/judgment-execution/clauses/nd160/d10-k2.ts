import { defineClause } from '@thahs/engine/clause';

export const nd160D10K2 = defineClause({
  id: 'nd160.d10.k2',
  citation: 'Điều 10 khoản 2 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Giấy tờ điện tử phải có chữ ký số của người có thẩm quyền.',
    en: 'Electronic papers carry a signature of the competent person.',
  },
  control: {
    vi: 'Sẽ do phân hệ ký số thực hiện.',
    en: 'To come with signatures.',
  },
  places: ['platform/pki'],
  status: 'not-yet',
});
