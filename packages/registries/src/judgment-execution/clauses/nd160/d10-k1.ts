import { defineClause } from '@thahs/engine/clause';

export const nd160D10K1 = defineClause({
  id: 'nd160.d10.k1',
  citation: 'Điều 10 khoản 1 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dữ liệu điện tử truy cập được, nguyên vẹn, rõ nguồn.',
    en: 'Electronic data are accessible, intact, of known origin.',
  },
  control: {
    vi: 'Sẽ do kho tài liệu thực hiện.',
    en: 'To come with the document store.',
  },
  places: ['platform/blobs'],
  status: 'not-yet',
});
