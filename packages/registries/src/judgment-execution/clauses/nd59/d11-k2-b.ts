import { defineClause } from '@thahs/engine/clause';

export const nd59D11K2B = defineClause({
  id: 'nd59.d11.k2.b',
  citation: 'Điều 11 khoản 2 điểm b Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Cơ quan, người khác xin dữ liệu phải theo luật bí mật nhà nước và lưu trữ.',
    en: 'Others who ask must respect the secrecy and archive laws.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
