import type { Position } from '../../authority/index.ts';
import { regimeOn } from '../../clause/index.ts';
import { beginsAt, daysLeft, firstMonthOf, formerMonth, formerQuarter, lastMonthOf, lastOf, monthAt, quarterAt, quarterDaysLeft } from '../../oversight/index.ts';
import type { ReconciliationStanding } from '../../oversight/index.ts';
import type { Facts } from '../facts.ts';
import type { Finding, StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR'];
const SCREEN = '/oversight';
const CLOSING_DAYS = 5;
const QUARTER_DAYS = 15;
/** Before NĐ 160/2026 no text asks for it each month: then it is told and no more. */
const BEFORE = { clause: 'tt.d12.k1', severity: 'notice' } as const;

const month = (value: unknown): string => String(value).split('-').toReversed().join('/');
const isDuty = (of: string): boolean => regimeOn(lastOf(of)) === 'from_2026_07';
/** A node that was born in the month had not the whole of it. */
const wasThere = ({ copies }: Facts, since: string): boolean => copies.nodeSince !== null && copies.nodeSince < Date.parse(beginsAt(since));
const concluded = (state: string | null): boolean => state === 'CONCLUDED' || state === 'CONFIRMED';

function each({ reconciliations }: Facts, of: string, is: (standing: ReconciliationStanding) => boolean, detail: Finding['detail']): Finding[] {
  return reconciliations.filter(is).map(({ unit }) => ({ unit, about: of, detail: { month: of, ...detail }, ...(isDuty(of) ? {} : BEFORE) }));
}

function closing(facts: Facts): Finding[] {
  const [of, days] = [monthAt(facts.now), daysLeft(facts.now)];
  return days > CLOSING_DAYS || !wasThere(facts, of) ? [] : each(facts, of, ({ heldBefore, current }) => heldBefore && !concluded(current), { days });
}

function missing(facts: Facts): Finding[] {
  const of = formerMonth(monthAt(facts.now));
  return wasThere(facts, of) ? each(facts, of, ({ heldBeforeFormer, former, current }) => heldBeforeFormer && former !== 'CONFIRMED' && current !== 'CONFIRMED', {}) : [];
}

/** Of a quarter as of a month. */
function ofQuarter(facts: Facts, of: string, is: (standing: Facts['checks'][number]) => boolean, detail: Finding['detail']): Finding[] {
  if (!wasThere(facts, firstMonthOf(of))) return [];
  return facts.checks.filter(is).map(({ unit }) => ({ unit, about: of, detail: { quarter: of, ...detail }, ...(isDuty(lastMonthOf(of)) ? {} : BEFORE) }));
}

function checkClosing(facts: Facts): Finding[] {
  const days = quarterDaysLeft(facts.now);
  return days > QUARTER_DAYS ? [] : ofQuarter(facts, quarterAt(facts.now), ({ heldBefore, current }) => heldBefore && !concluded(current), { days });
}

const checkMissing = (facts: Facts): Finding[] => ofQuarter(facts, formerQuarter(quarterAt(facts.now)), ({ heldBeforeFormer, former, current }) => heldBeforeFormer && former !== 'CONFIRMED' && current !== 'CONFIRMED', {});
const quarter = (value: unknown): string => String(value).replace(/^(\d{4})-Q(\d)$/, '$2/$1');

/** Of what is looked at from time to time, with a minute (NĐ 160/2026 Điều 10.7.d, 11.6.đ). */
export const oversightRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'reconciliation-faults', clause: 'nd160.d10.k7.d', severity: 'critical', seenBy: SEEN_BY, link: SCREEN,
    find: ({ reconciliations }) => reconciliations.flatMap(({ unit, ranIn, faults }) => (ranIn === null || (faults ?? 0) === 0 ? [] : [{ unit, about: '', detail: { month: ranIn, faults: faults ?? 0 } }])),
    number: null,
    closes: { vi: 'Khi lần đối soát sau không còn sai lệch.', en: 'When a later reconciliation finds none.' },
    title: { vi: 'Đối soát tìm thấy sai lệch', en: 'The reconciliation found faults' },
    means: { vi: 'Nhật ký không khớp với chính nó, hoặc có bảng dữ liệu không khớp với nhật ký: có người sửa thẳng vào cơ sở dữ liệu, hoặc đĩa hỏng.', en: 'The journal does not agree with itself, or a table with the journal: somebody changed the database by hand, or a disk fails.' },
    todo: { vi: 'Xem từng sai lệch ở biên bản, giữ nguyên máy và báo cấp trên. Bảng sai thì dựng lại bằng “thahs rebuild”; rồi chạy lại “thahs oversight reconcile”.', en: 'Read each fault in the minute, leave the machine as it is and tell the unit above. Tables are made anew by “thahs rebuild”; then run “thahs oversight reconcile” again.' },
    told: ({ month: of, faults }) => ({ vi: `Đối soát tháng ${month(of)}: ${faults} sai lệch.`, en: `Reconciliation of ${month(of)}: ${faults} faults.` }),
  },
  {
    kind: 'state', code: 'reconciliation-closing', clause: 'nd160.d10.k7.d', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: closing,
    number: { vi: `${CLOSING_DAYS} ngày cuối tháng (quy ước của hệ thống); nút chạy từ trước tháng đó và đơn vị có hồ sơ từ trước tháng đó`, en: `the last ${CLOSING_DAYS} days of a month, a rule of this program; of a node that runs, and a unit that holds files, since before the month` },
    closes: { vi: 'Khi đợt đối soát của tháng có kết luận.', en: 'When the reconciliation of the month is concluded.' },
    title: { vi: 'Sắp hết tháng, chưa đối soát xong', en: 'The month ends without a reconciliation' },
    means: { vi: 'Mỗi tháng phải đối soát ít nhất một lần; tháng này chưa có kết luận.', en: 'Each month asks for one; this month has no conclusion yet.' },
    todo: { vi: 'Mở “Đối soát, kiểm tra”, đối chiếu các hồ sơ mẫu còn lại rồi kết luận.', en: 'Open the screen of oversight, hold the files that are left against paper and conclude.' },
    told: ({ month: of, days }) => ({ vi: `Đối soát tháng ${month(of)} chưa có kết luận, còn ${days} ngày.`, en: `No conclusion for ${month(of)}; ${days} days are left.` }),
  },
  {
    kind: 'state', code: 'reconciliation-missing', clause: 'nd160.d10.k7.d', severity: 'critical', seenBy: SEEN_BY, link: SCREEN, find: missing,
    number: { vi: 'tháng trước (NĐ 160/2026 Điều 10.7.d: hằng tháng); trước ngày 01/07/2026 chỉ là thông tin (dự thảo Thông tư Điều 12)', en: 'the former month (Decree 160/2026 Article 10.7.d: monthly); before 2026-07-01 a notice only (draft Circular Article 12)' },
    closes: { vi: 'Khi biên bản của tháng đó, hoặc của tháng này, được xác nhận.', en: 'When the minute of that month, or of this one, is confirmed.' },
    title: { vi: 'Tháng đã hết mà chưa có biên bản đối soát', en: 'A month closed without a confirmed reconciliation' },
    means: { vi: 'Chưa ai xác nhận rằng dữ liệu của tháng đó toàn vẹn và đúng với hồ sơ giấy.', en: 'Nobody confirmed that the data of that month are whole and agree with paper.' },
    todo: { vi: 'Kết luận, xác nhận đợt đối soát của tháng đó nếu đã chạy; chưa chạy thì làm ngay đợt của tháng này.', en: 'Conclude and confirm that of the month if it was run; otherwise do that of this month now.' },
    told: ({ month: of }) => ({ vi: `Tháng ${month(of)} chưa có biên bản đối soát được xác nhận.`, en: `No confirmed reconciliation of ${month(of)}.` }),
  },
  {
    kind: 'state', code: 'check-closing', clause: 'nd160.d11.k6.đ', severity: 'warning', seenBy: SEEN_BY, link: SCREEN, find: checkClosing,
    number: { vi: `${QUARTER_DAYS} ngày cuối quý (quy ước của hệ thống); nút chạy và đơn vị có hồ sơ từ trước quý đó`, en: `the last ${QUARTER_DAYS} days of a quarter, a rule of this program; of a node that runs, and a unit that holds files, since before the quarter` },
    closes: { vi: 'Khi lần kiểm tra của quý có kết luận.', en: 'When the check of the quarter is concluded.' },
    title: { vi: 'Sắp hết quý, chưa kiểm tra an toàn xong', en: 'The quarter ends without a safety check' },
    means: { vi: 'Mỗi quý phải kiểm tra, đánh giá an toàn ít nhất một lần; quý này chưa có kết luận.', en: 'Each quarter asks for one; this quarter has no conclusion yet.' },
    todo: { vi: 'Mở “Đối soát, kiểm tra”, đánh giá từng nội dung rồi kết luận.', en: 'Open the screen of oversight, state each point and conclude.' },
    told: ({ quarter: of, days }) => ({ vi: `Kiểm tra an toàn quý ${quarter(of)} chưa có kết luận, còn ${days} ngày.`, en: `No conclusion for quarter ${quarter(of)}; ${days} days are left.` }),
  },
  {
    kind: 'state', code: 'check-missing', clause: 'nd160.d11.k6.đ', severity: 'critical', seenBy: SEEN_BY, link: SCREEN, find: checkMissing,
    number: { vi: 'quý trước (NĐ 160/2026 Điều 11.6.đ: hằng quý); trước ngày 01/07/2026 chỉ là thông tin (dự thảo Thông tư Điều 12)', en: 'the former quarter (Decree 160/2026 Article 11.6.đ: quarterly); before 2026-07-01 a notice only (draft Circular Article 12)' },
    closes: { vi: 'Khi biên bản của quý đó, hoặc của quý này, được xác nhận.', en: 'When the minute of that quarter, or of this one, is confirmed.' },
    title: { vi: 'Quý đã hết mà chưa có biên bản kiểm tra an toàn', en: 'A quarter closed without a confirmed safety check' },
    means: { vi: 'Chưa ai xác nhận rằng các biện pháp an toàn đang có hiệu quả.', en: 'Nobody confirmed that the measures of safety have their effect.' },
    todo: { vi: 'Kết luận, xác nhận lần kiểm tra của quý đó nếu đã mở; chưa mở thì làm ngay lần của quý này.', en: 'Conclude and confirm that of the quarter if it was begun; otherwise do that of this quarter now.' },
    told: ({ quarter: of }) => ({ vi: `Quý ${quarter(of)} chưa có biên bản kiểm tra an toàn được xác nhận.`, en: `No confirmed safety check of quarter ${quarter(of)}.` }),
  },
];
