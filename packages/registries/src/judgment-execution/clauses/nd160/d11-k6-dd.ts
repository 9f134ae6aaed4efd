import { defineClause } from '@thahs/engine/clause';

export const nd160D11K6Dd = defineClause({
  id: 'nd160.d11.k6.đ',
  citation: 'Điều 11 khoản 6 điểm đ Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Mỗi quý kiểm tra, đánh giá an ninh ít nhất một lần.',
    en: 'A security assessment at least once a quarter.',
  },
  control: {
    vi: 'Mỗi quý chương trình nêu từng nội dung kèm điều nó tự thấy; cán bộ đánh giá, ghi biện pháp và ngày phải xong khi không đạt, kết luận; chỉ huy là người khác xác nhận; biên bản in được kèm bằng chứng. Hết quý chưa có biên bản thì cảnh báo. Kiểm tra đột xuất ghi ai yêu cầu và vì sao.',
    en: 'Each quarter the program names the points with what it sees itself; an officer states each, with a measure and its day where it fails, and concludes; a head who is another confirms, and the minute prints with its proof. A quarter that closes without one raises an alarm. An ordered check says who ordered it and why.',
  },
  places: ['engine/oversight'],
  status: 'served',
});
