import { defineClause } from '@thahs/engine/clause';

export const nd59D11K2D = defineClause({
  id: 'nd59.d11.k2.d',
  citation: 'Điều 11 khoản 2 điểm d Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Hai Bộ hướng dẫn trình tự, thẩm quyền, phạm vi cung cấp.',
    en: 'The two ministries guide procedure, competence and scope.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
