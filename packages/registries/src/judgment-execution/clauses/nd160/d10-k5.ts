import { defineClause } from '@thahs/engine/clause';

export const nd160D10K5 = defineClause({
  id: 'nd160.d10.k5',
  citation: 'Điều 10 khoản 5 Nghị định 160/2026/NĐ-CP',
  regimes: ['from_2026_07'],
  validFrom: '2026-07-01',
  validTo: null,
  standing: 'verified',
  summary: {
    vi: 'Điện tử khác giấy: kiểm tra, xác minh, sửa.',
    en: 'Electronic and paper differ: check, verify, correct.',
  },
  control: {
    vi: 'Đính chính có người thứ hai khi làm thay đổi án, người hoặc ngày của hồ sơ; sổ sai lệch.',
    en: 'Corrections with a second person where the sentence, the person or a day of the file changes, and a list of discrepancies.',
  },
  places: ['engine/record'],
  status: 'served',
  cases: [
    { title: 'Từ 2026 vẫn không tự xác nhận', given: { ask: 'decision', position: 'DATABASE_OFFICER', act: 'confirm', custodian: 'own', madeBy: 'self', on: '2026-08-01' }, expect: 'authority.second-person' },
  ],
});
