import { shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { GradingPort, RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { RULES, type RuleBook } from '../calculation/index.ts';
import { replay } from '../course/index.ts';
import { ceilingIn } from './ceiling.ts';
import { belowIn } from './parts.ts';
import { HELD, NAMES, UNITS, type Period } from './periods.ts';
import { windowAt } from './results.ts';

const PERIODS = Object.keys(UNITS) as readonly Period[];

/** The window that a day lies in, as it stands: its days, what it still wants, what is missing in it, the level that is forced. */
function shownWindow(subjectKind: string, records: readonly RecordFacts[], period: Period, today: IsoDate, book: RuleBook): string {
  const window = windowAt(period, today, book);
  const { parts, doubt } = belowIn(subjectKind, records, period, window, today, book);
  const ceiling = ceilingIn(subjectKind, records, window, book);
  const missing = parts.filter((part) => part.missing).length;
  return [
    `${NAMES[period]} ${shownDay(window.from)}–${shownDay(window.to)}`, doubt?.vi.replace(/\.$/u, '') ?? 'đủ để xếp loại',
    ...(missing > 0 ? [`thiếu ${missing} kỳ bên trong`] : []), ...(ceiling === null ? [] : [`cao nhất “${codeEntry('grade', ceiling.grade)?.label.vi ?? ceiling.grade}”`]),
  ].join('; ');
}

/** Of who is held and so rated: the present windows that another book of rules changes. */
export const movedWindows: GradingPort['moved'] = (subjectKind, records, today, book) => {
  if (!HELD.includes(replay(subjectKind, records).status)) return [];
  return PERIODS.flatMap((period) => {
    const [before, after] = [RULES, (book ?? RULES) as RuleBook].map((each) => shownWindow(subjectKind, records, period, today, each));
    return before === after ? [] : [{ code: period, before: before ?? null, after: after ?? null }];
  });
};
