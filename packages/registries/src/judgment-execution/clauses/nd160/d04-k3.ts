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
    vi: 'Mức nhạy cảm của từng trường (engine/registry), che theo thẩm quyền (engine/authority).',
    en: 'Sensitivity per field (engine/registry), masked by authority (engine/authority).',
  },
  status: 'served',
});
