import { defineClause } from '@thahs/engine/clause';

export const ttD08K3 = defineClause({
  id: 'tt.d8.k3',
  citation: 'Điều 8 khoản 3 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Máy dùng cơ sở dữ liệu phải có phần mềm chống vi-rút.',
    en: 'Computers have anti-virus software.',
  },
  control: {
    vi: 'Sổ máy tính: mỗi máy có người quản lý, nơi đặt, phần mềm phòng chống mã độc, thời hạn bản quyền. Trên máy của nút, nút tự hỏi ClamAV mỗi phút và đọc kết quả quét toàn máy; máy khác do cán bộ ghi. Thiếu phần mềm, mẫu quá 7 ngày, quá 31 ngày chưa quét, phát hiện mã độc, hết bản quyền thì cảnh báo (các số ngày là quy ước của hệ thống). Nút không thấy phần mềm khác ClamAV và không thấy máy của cán bộ.',
    en: 'Register of machines: who keeps each where, its antivirus software and the end of the licence. Of its own machine the node asks ClamAV each minute and reads the result of the whole scan; of others an officer states it. No software, signatures older than 7 days, 31 days without a scan, a find and an ended licence ring (the numbers are of this program). The node sees no software but ClamAV, and not the machines of officers.',
  },
  places: ['engine/machine', 'platform/antivirus', 'app/antivirus-watch.ts', 'engine/alarm'],
  status: 'served',
});
