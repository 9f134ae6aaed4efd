import { defineClause } from '@thahs/engine/clause';

export const ttD09K5 = defineClause({
  id: 'tt.d9.k5',
  citation: 'Điều 9 khoản 5 dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Có hệ thống dự phòng để hoạt động liên tục.',
    en: 'A standby keeps the system running.',
  },
  control: {
    vi: 'Máy dự phòng chạy theo nút qua đường mã hóa, do một người đề nghị và chỉ huy cho phép; việc đã báo là xong nằm trên cả hai máy khi chọn ghi đồng thời; một lệnh đưa máy đó lên thay.',
    en: 'A standby follows the node over an encrypted line, proposed by one person and allowed by a head; with synchronous writing what was acknowledged is on both machines; one command makes it the node.',
  },
  places: ['engine/keeping/standby', 'platform/standby', 'app/standby'],
  status: 'served',
});
