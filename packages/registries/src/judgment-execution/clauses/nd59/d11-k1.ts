import { defineClause } from '@thahs/engine/clause';

export const nd59D11K1 = defineClause({
  id: 'nd59.d11.k1',
  citation: 'Điều 11 khoản 1 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Chỉ hai cách khai thác: mạng nội bộ; văn bản hoặc phiếu đề nghị.',
    en: 'Two ways of use only: internal network; document or request slip.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
