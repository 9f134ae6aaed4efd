import { defineClause } from '@thahs/engine/clause';

export const ttD07K2B = defineClause({
  id: 'tt.d7.k2.b',
  citation: 'Điều 7 khoản 2 điểm b dự thảo Thông tư',
  regimes: ['draft_2021', 'interim_2025_03', 'from_2026_07'],
  validFrom: '2022-01-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Thiết bị đã lưu dữ liệu không được dùng việc khác khi chưa xóa triệt để.',
    en: 'A device is not put to other use before its data are wiped.',
  },
  control: {
    vi: 'Phương tiện thôi dùng hoặc mất không đăng ký lại được khi chưa xóa sạch: một người ghi cách xóa (NIST SP 800-88), công cụ, kết quả kiểm tra; chỉ huy khác người xác nhận; có biên bản. Máy thôi dùng thì ổ đĩa của nó vào sổ phương tiện, chờ xóa như vậy. Quá 30 ngày chưa xóa có cảnh báo.',
    en: 'A medium that is out of use or lost is not registered again before it is cleared: one person enters the way (NIST SP 800-88), the tool and what the check showed, a head who is another person confirms it; a minute is kept. The disks of a machine that leaves the use enter the ledger of media and wait for the same. After 30 days an alarm rings.',
  },
  places: ['engine/keeping', 'engine/machine'],
  status: 'served',
});
