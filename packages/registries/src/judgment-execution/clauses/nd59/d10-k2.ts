import { defineClause } from '@thahs/engine/clause';

export const nd59D10K2 = defineClause({
  id: 'nd59.d10.k2',
  citation: 'Điều 10 khoản 2 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Có giải pháp, quy trình cập nhật, vận hành, bảo mật, kiểm tra.',
    en: 'Procedures for update, running, security and checks.',
  },
  control: {
    vi: 'Thẩm quyền quyết định mọi lần truy cập; từ chối cũng được ghi nhật ký.',
    en: 'Authority decides every access; refusals are journalled too.',
  },
  places: ['engine/authority'],
  status: 'served',
});
