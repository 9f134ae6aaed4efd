import { defineClause } from '@thahs/engine/clause';

export const ttD11K3 = defineClause({
  id: 'tt.d11.k3',
  citation: 'Điều 11 khoản 3 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bảo trì để hệ thống chạy suốt ngày.',
    en: 'Maintained so as to work all day.',
  },
  control: {
    vi: 'Máy dự phòng thay nút trong vài giây; sao lưu, kiểm tra chạy trong khi nút phục vụ; nút tự chạy lại khi cơ sở dữ liệu dừng.',
    en: 'A standby takes over within seconds; copies and checks run while the node serves; the node starts its database again by itself.',
  },
  places: ['engine/keeping/standby', 'platform/standby', 'app/standby'],
  status: 'served',
});
