import { carriedOn, since, type Rows } from './rule.ts';

/** Conventions of counting. The law fixes few of them; each that it leaves open is a `reading`, to be confirmed by the legal unit. */
export type CountingKey =
  | 'SAME_DAY'
  | 'LAST_DAY'
  | 'LAST_DAY_OF_LIMIT'
  | 'ORDER'
  | 'NOT_BEFORE_START'
  | 'PART_OF_MONTH'
  | 'WHOLE_PERIOD'
  | 'AWAY'
  | 'EVENT_DAY'
  | 'DAY_OFF'
  | 'AT_LEAST_BEFORE'
  | 'NO_SHIFT'
  | 'LAST_DAY_RELEASE'
  | 'WORKING_DAY'
  | 'UNKNOWN_YEAR'
  | 'HOURS';

const PROCEDURE = 'Điều 134 khoản 1 Bộ luật Tố tụng hình sự';

export const countingRules: Rows<{ readonly key: CountingKey }> = [
  { key: 'SAME_DAY', ...since('counting', 'count.c1', `${PROCEDURE} (áp dụng tương tự)`) },
  { key: 'LAST_DAY', ...since('counting', 'count.c2', `${PROCEDURE} (áp dụng tương tự)`, 'reading') },
  { key: 'LAST_DAY_OF_LIMIT', ...since('counting', 'count.c2.limit', PROCEDURE) },
  { key: 'ORDER', ...since('counting', 'count.c3', 'Quy ước về thứ tự tính', 'reading') },
  { key: 'NOT_BEFORE_START', ...since('counting', 'count.not_before_start', 'Quy ước: ngày chấp hành xong không trước ngày bắt đầu', 'reading') },
  { key: 'PART_OF_MONTH', ...since('counting', 'count.part_of_month', `${PROCEDURE} (áp dụng tương tự): một tháng là 30 ngày`, 'reading') },
  { key: 'WHOLE_PERIOD', ...since('counting', 'count.c4', 'Quy ước về ngày đầu và ngày cuối của thời gian tạm giữ, tạm giam', 'reading') },
  { key: 'AWAY', ...since('counting', 'count.c5', 'Điều 9 khoản 5 Thông tư liên tịch 02/2021') },
  { key: 'EVENT_DAY', ...since('counting', 'count.c7', PROCEDURE) },
  { key: 'DAY_OFF', ...since('counting', 'count.c8', `${PROCEDURE} (áp dụng tương tự)`, 'reading') },
  { key: 'AT_LEAST_BEFORE', ...since('counting', 'count.c8.before', 'Quy ước: hạn "ít nhất trước" không dời theo ngày nghỉ', 'reading') },
  { key: 'NO_SHIFT', ...since('law_2019', 'count.first_days', 'Điều 10 Thông tư 65/2019/TT-BCA'), validTo: '2026-06-30' },
  { key: 'NO_SHIFT', ...since('law_2025', 'count.first_days.from_2026_07', 'Điều 8 khoản 2, Điều 10 khoản 1 Nghị định 231/2026/NĐ-CP'), validFrom: '2026-07-01' },
  ...carriedOn([{ key: 'LAST_DAY_RELEASE', ...since('law_2019', 'count.c9', 'Điều 46 khoản 2 Luật Thi hành án hình sự 2019') }], 'law'),
  { key: 'WORKING_DAY', ...since('counting', 'count.c10', 'Điều 111, Điều 112 Bộ luật Lao động 2019 và thông báo nghỉ hằng năm') },
  { key: 'UNKNOWN_YEAR', ...since('counting', 'count.c10.unknown', 'Chưa có thông báo nghỉ của năm này', 'unverified') },
  { key: 'HOURS', ...since('counting', 'count.hours', 'Hạn tính bằng giờ chạy liên tục') },
];
