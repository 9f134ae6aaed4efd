import { vietnamDate } from '../kernel/index.ts';
import type { MovedDay } from '../contract.ts';
import type { Context, RecordFacts } from '../operation/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { withChange } from './whole-file.ts';

/**
 * The days of the file that changed records move, or make known or unknown: what is calculated, and what a paper fixes. A recapture that is said to come sooner shortens what is served
 * as a longer reduction does, and one that comes later keeps a person beyond the judgment: either takes two (NĐ 59/2020 Điều 9.2), whatever kind of record says it.
 * Both ways, since what was moved on alone could else be brought back by a new record.
 */
export function movedDays({ engine, now }: Pick<Context, 'engine' | 'now'>, { subjectKind }: FileRow, records: readonly RecordRow[], changed: readonly RecordRow[]): MovedDay[] {
  const today = vietnamDate(now);
  const days = (all: readonly RecordFacts[]) => new Map(engine.dates.days(subjectKind, all, today).map((day) => [day.code, day]));
  const before = days(records);
  const after = days(changed.reduce<RecordRow[]>(withChange, [...records]));
  return [...new Map([...before, ...after]).values()].flatMap(({ code, label }) =>
    (['official', 'calculated'] as const).flatMap((kind): MovedDay[] => {
      const moved = { before: before.get(code)?.[kind] ?? null, after: after.get(code)?.[kind] ?? null };
      return moved.before === moved.after ? [] : [{ code, label: { ...label }, kind, ...moved }];
    }));
}

/** What is calculated; the day of a paper is typed into a record whose type says who may change it. */
export const movesDays = (...asked: Parameters<typeof movedDays>): boolean => movedDays(...asked).some(({ kind }) => kind === 'calculated');

/** The first day that counted and is known, and counts as another after the change; the day of a paper counts before the calculated one. */
export function movedKnownDay({ engine, now }: Pick<Context, 'engine' | 'now'>, { subjectKind }: FileRow, records: readonly RecordRow[], changed: readonly RecordRow[]): { readonly label: MovedDay['label']; readonly before: string; readonly after: string } | null {
  const today = vietnamDate(now);
  const counts = (all: readonly RecordFacts[]) => engine.dates.days(subjectKind, all, today).map(({ code, label, official, calculated }) => ({ code, label, day: official ?? calculated }));
  const after = new Map(counts(changed.reduce<RecordRow[]>(withChange, [...records])).map(({ code, day }) => [code, day]));
  for (const { code, label, day } of counts(records)) {
    const next = after.get(code) ?? null;
    if (day !== null && next !== null && next !== day) return { label: { ...label }, before: day, after: next };
  }
  return null;
}
