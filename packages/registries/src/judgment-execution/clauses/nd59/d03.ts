import { defineClause } from '@thahs/engine/clause';

export const nd59D03 = defineClause({
  id: 'nd59.d3',
  citation: 'Điều 3 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Nguyên tắc: đúng luật, đủ, kịp, chính xác, đúng mục đích, giữ bí mật cá nhân.',
    en: 'Lawful, complete, timely, accurate, right purpose, personal secrecy.',
  },
  control: {
    vi: 'Thẩm quyền quyết định mọi lần truy cập; từ chối cũng được ghi nhật ký. Diễn biến không thể xảy ra theo trình tự thì không ghi được.',
    en: 'Authority decides every access; refusals are journalled too. Events that cannot have happened in that order are refused.',
  },
  places: ['engine/authority', 'judgment-execution/course'],
  status: 'served',
});
