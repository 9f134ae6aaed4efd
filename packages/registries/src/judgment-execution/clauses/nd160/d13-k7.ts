import { defineClause } from '@thahs/engine/clause';

export const nd160D13K7 = defineClause({
  id: 'nd160.d13.k7',
  citation: 'Điều 13 khoản 7 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Bảy loại hành vi chỉ qua tài khoản định danh, được lưu đầy đủ.',
    en: 'Seven classes of acts only through an identified account, fully kept.',
  },
  control: {
    vi: 'Mỗi người một tài khoản, nhật ký mọi hành vi; “xóa” là hủy, niêm phong, hoặc xóa nội dung theo lệnh do hai người đề nghị và quyết định.',
    en: 'One person per account, every act journalled; deleting is voiding, sealing, or a redaction by order that one person asks for and a head decides.',
  },
  places: ['engine/people', 'engine/journal', 'engine/record/redaction.ts'],
  status: 'served',
  cases: [
    { title: 'Người chỉ xem không nhập', given: { ask: 'decision', position: 'READER', act: 'open', custodian: 'own', purpose: 'NHAP_LIEU', on: '2026-08-01' }, expect: 'authority.position' },
  ],
});
