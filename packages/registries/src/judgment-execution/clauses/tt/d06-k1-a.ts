import { defineClause } from '@thahs/engine/clause';

export const ttD06K1A = defineClause({
  id: 'tt.d6.k1.a',
  citation: 'Điều 6 khoản 1 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Chữ: gõ tay hoặc máy nhận dạng.',
    en: 'Text: by hand or by character recognition.',
  },
  control: {
    vi: 'Biểu mẫu nhập; nhận dạng chữ chưa có trong bản này, kết quả của nó sẽ chỉ là gợi ý.',
    en: 'Entry forms; recognition is not in this release and will only suggest.',
  },
  status: 'served',
});
