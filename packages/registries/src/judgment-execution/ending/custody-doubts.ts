import { shownDay } from '@thahs/engine/kernel';
import { inclusive, unionDays } from '../calculation/dates.ts';
import { dayIn, type FileFacts } from '../dates/index.ts';
import type { EndingFinding } from './codes.ts';

/** Longer than the stages of the procedure law together allow (BLTTHS Điều 173, 241, 278, 347); not a number of the law itself, so it is doubted. */
const LONG_DAYS = 3 * 365;

/** Custody before the crime is custody for something else, and custody of many years is rare: each of its days brings the release nearer. */
export function custodyDoubts(facts: FileFacts): EndingFinding[] {
  const periods = facts.of('custody_period', 'from').flatMap((record) => {
    const [from, to] = [dayIn(record, 'from'), dayIn(record, 'to')];
    return from === null ? [] : [{ recordId: record.recordId, from, to }];
  });
  const crimes = facts.of('offence').map((offence) => dayIn(offence, 'crimeDate'));
  const [first] = crimes.some((day) => day === null) ? [] : crimes.toSorted((a, b) => String(a).localeCompare(String(b)));
  const early = periods.filter(({ from }) => typeof first === 'string' && from < first).map(({ recordId, from }): EndingFinding => ({
    recordId, field: 'from', code: 'custody.before-crime',
    message: `Tạm giữ, tạm giam từ ${shownDay(from)}, trước ngày phạm tội ${shownDay(first ?? '')}. Thời gian đó không thuộc bản án này thì không được trừ: kiểm tra ngày tạm giữ, ngày phạm tội; ngày nào sai thì đính chính.`,
  }));
  return [...early, ...tooLong(facts, periods)];
}

function tooLong(facts: FileFacts, periods: readonly { readonly recordId: string; readonly from: string; readonly to: string | null }[]): EndingFinding[] {
  const stated = facts.penalty?.values['custodyDays'];
  const closed = periods.flatMap(({ from, to }) => (to === null || to < from ? [] : [inclusive({ from, to })]));
  const [days, recordId] = typeof stated === 'number' ? [stated, facts.penalty?.recordId] : [unionDays(closed), periods.at(-1)?.recordId];
  if (days <= LONG_DAYS || recordId === undefined) return [];
  return [{ recordId, code: 'custody.long', message: `Tạm giữ, tạm giam được trừ ${days} ngày, hơn 03 năm, là khác thường. Đối chiếu với bản án và lệnh tạm giam: mỗi ngày ghi thừa là ra trại sớm một ngày.` }];
}
