import { defineClause } from '@thahs/engine/clause';

export const nd59D09K2 = defineClause({
  id: 'nd59.d9.k2',
  citation: 'Điều 9 khoản 2 Nghị định 59/2020/NĐ-CP',
  regimes: ['draft_2021', 'interim_2025_03'],
  validFrom: '2020-06-05',
  validTo: '2026-06-30',
  standing: 'verified',
  summary: {
    vi: 'Điện tử khác giấy thì kiểm tra, xác minh rồi sửa.',
    en: 'Where electronic and paper differ: check, verify, correct.',
  },
  control: {
    vi: 'Đính chính, hủy điều làm thay đổi án hoặc người (kể cả diễn biến giảm, kết thúc án, hoặc làm ngày hết hạn, ngày được xét thay đổi) cần người thứ hai; cập nhật chỉ điền ô trống, trừ điều thay đổi theo thời gian; sổ sai lệch, người báo không tự kết luận không sai lệch.',
    en: 'What changes the sentence or the person, events that shorten or end it and whatever moves its days to either side included, takes a second person to correct or void; an amendment fills what is empty and overwrites only what changes with time; discrepancies are listed and not closed as none by who reported them.',
  },
  places: ['engine/record'],
  status: 'served',
  cases: [
    { title: 'Người đề nghị không tự xác nhận', given: { ask: 'decision', position: 'UNIT_HEAD', act: 'confirm', custodian: 'own', madeBy: 'self' }, expect: 'authority.second-person' },
    { title: 'Người khác xác nhận', given: { ask: 'decision', position: 'UNIT_HEAD', act: 'confirm', custodian: 'own', madeBy: 'other' }, expect: 'allowed' },
    { title: 'Cán bộ nhập liệu không xác nhận', given: { ask: 'decision', position: 'ENTRY_OFFICER', act: 'confirm', custodian: 'own', madeBy: 'other' }, expect: 'authority.position' },
  ],
});
