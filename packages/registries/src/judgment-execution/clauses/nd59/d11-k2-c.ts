import { defineClause } from '@thahs/engine/clause';

export const nd59D11K2C = defineClause({
  id: 'nd59.d11.k2.c',
  citation: 'Điều 11 khoản 2 điểm c Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Được từ chối khi yêu cầu trái luật, lộ bí mật hoặc xâm phạm quyền.',
    en: 'May refuse when unlawful, secret, or harmful to rights.',
  },
  control: {
    vi: 'Sẽ do phân hệ khai thác thực hiện.',
    en: 'To come with exploitation.',
  },
  places: ['engine/exploitation'],
  status: 'not-yet',
});
