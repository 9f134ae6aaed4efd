import { vietnamDate } from '../kernel/index.ts';
import type { Context, RecordFacts } from '../operation/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { withChange } from './whole-file.ts';

/**
 * Whether changed records bring a calculated day of the file forward. A recapture that is said to come sooner, or a suspension that is taken out of force,
 * shortens what is served as a longer reduction does, so it takes two as well (NĐ 59/2020 Điều 9.2), whatever kind of record says it.
 */
export function bringsForward({ engine, now }: Context, { subjectKind }: FileRow, records: readonly RecordRow[], changed: readonly RecordRow[]): boolean {
  const today = vietnamDate(now);
  const days = (all: readonly RecordFacts[]): ReadonlyMap<string, string | null> => new Map(engine.dates.days(subjectKind, all, today).map(({ code, calculated }) => [code, calculated]));
  const before = days(records);
  return [...days(changed.reduce<RecordRow[]>(withChange, [...records]))].some(([code, day]) => {
    const was = before.get(code) ?? null;
    return was !== null && day !== null && day < was;
  });
}
