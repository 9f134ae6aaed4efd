import { defineClause } from '@thahs/engine/clause';

export const nd160D10K7D = defineClause({
  id: 'nd160.d10.k7.d',
  citation: 'Điều 10 khoản 7 điểm d Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Mỗi tháng kiểm tra, đối soát tính toàn vẹn, chính xác của dữ liệu.',
    en: 'Integrity and accuracy are checked and reconciled monthly.',
  },
  control: {
    vi: 'Mỗi tháng nút có kế hoạch sao lưu tự kiểm tra toàn bộ nhật ký, đối chiếu các bảng hồ sơ với nhật ký và rút hồ sơ mẫu; cán bộ đối chiếu mẫu với hồ sơ giấy, kết luận; chỉ huy là người khác xác nhận; biên bản in được kèm bằng chứng. Hết tháng chưa có biên bản thì cảnh báo.',
    en: 'Each month a node with a plan of copies verifies its whole journal, holds the tables of records to it and draws a sample; an officer holds the sample against paper and concludes, a head who is another confirms, and the minute prints with its proof. A month that closes without one raises an alarm.',
  },
  places: ['engine/oversight', 'engine/journal', 'engine/record'],
  status: 'served',
});
