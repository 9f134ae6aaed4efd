import { defineClause } from '@thahs/engine/clause';

export const nd160D04K3 = defineClause({
  id: 'nd160.d4.k3',
  citation: 'Điều 4 khoản 3 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dữ liệu cá nhân, nhạy cảm theo luật dữ liệu cá nhân.',
    en: 'Personal and sensitive data follow the personal-data law.',
  },
  control: {
    vi: 'Mức nhạy cảm của từng trường, che theo thẩm quyền; nội dung nhạy cảm bằng chữ được mã hóa ngay trong cơ sở dữ liệu.',
    en: 'Sensitivity per field, masked by authority; what is sensitive in words is encrypted in the database itself.',
  },
  places: ['engine/registry', 'engine/authority', 'engine/vault'],
  status: 'served',
});
