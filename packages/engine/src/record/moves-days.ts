import { vietnamDate } from '../kernel/index.ts';
import type { Context, RecordFacts } from '../operation/index.ts';
import type { FileRow, RecordRow } from './file.ts';
import { withChange } from './whole-file.ts';

/**
 * Whether changed records move a calculated day of the file, or make it known or unknown. A recapture that is said to come sooner shortens what is served as a longer
 * reduction does, and one that comes later keeps a person beyond the judgment: either takes two (NĐ 59/2020 Điều 9.2), whatever kind of record says it.
 * Both ways, since what was moved on alone could else be brought back by a new record.
 */
export function movesDays({ engine, now }: Context, { subjectKind }: FileRow, records: readonly RecordRow[], changed: readonly RecordRow[]): boolean {
  const today = vietnamDate(now);
  const days = (all: readonly RecordFacts[]): ReadonlyMap<string, string | null> => new Map(engine.dates.days(subjectKind, all, today).map(({ code, calculated }) => [code, calculated]));
  const before = days(records);
  const after = days(changed.reduce<RecordRow[]>(withChange, [...records]));
  return [...new Set([...before.keys(), ...after.keys()])].some((code) => (before.get(code) ?? null) !== (after.get(code) ?? null));
}
