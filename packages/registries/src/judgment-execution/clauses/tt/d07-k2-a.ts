import { defineClause } from '@thahs/engine/clause';

export const ttD07K2A = defineClause({
  id: 'tt.d7.k2.a',
  citation: 'Điều 7 khoản 2 điểm a dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Không lưu trên thiết bị nối Internet.',
    en: 'Not stored on devices connected to the Internet.',
  },
  control: {
    vi: 'Nút thật không chạy trên máy có địa chỉ công cộng hoặc tuyến mặc định tới địa chỉ công cộng (đọc từ hệ thống, không gửi gì); có đường ra khi đang chạy thì cảnh báo; bản dựng không gọi ra ngoài. Màn hình máy cho thấy đường ra của máy chạy nút. Bộ định tuyến nội bộ dẫn ra Internet thì máy không tự thấy được.',
    en: 'A real node does not serve on a machine with a public address or a default route to one (read from the system, nothing is sent); a way out that comes later rings; the build calls nothing outside. The screen of machines shows the ways out of the machine that the node runs on. A router of the internal network that leads to the Internet cannot be seen from the machine.',
  },
  places: ['platform/network', 'app/public-network.ts', 'engine/alarm', 'engine/machine'],
  status: 'served',
});
