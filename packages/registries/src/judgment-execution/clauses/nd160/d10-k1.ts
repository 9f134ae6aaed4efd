import { defineClause } from '@thahs/engine/clause';

export const nd160D10K1 = defineClause({
  id: 'nd160.d10.k1',
  citation: 'Điều 10 khoản 1 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Dữ liệu điện tử truy cập được, nguyên vẹn, rõ nguồn.',
    en: 'Electronic data are accessible, intact, of known origin.',
  },
  control: {
    vi: 'Bản ghi và tệp đính kèm đọc được theo quyền; mỗi bản có nguồn, người nhập và mã băm trong nhật ký đã ký; nội dung bị sửa ngoài hệ thống thì không mở và bị nêu tên khi đối soát.',
    en: 'Records and attachments are read by whoever may; each has its source, who entered it and its hash in the signed journal; what was changed behind the system is not opened and is named by the reconciliation.',
  },
  places: ['engine/attachment', 'engine/record', 'engine/journal'],
  status: 'served',
});
