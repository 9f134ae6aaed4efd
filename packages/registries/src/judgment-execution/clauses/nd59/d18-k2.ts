import { defineClause } from '@thahs/engine/clause';

export const nd59D18K2 = defineClause({
  id: 'nd59.d18.k2',
  citation: 'Điều 18 khoản 2 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Bên nhận dùng đúng mục đích, không giao cho bên thứ ba, báo ngay sai sót.',
    en: 'Recipients keep to the purpose, pass nothing on, report errors.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
