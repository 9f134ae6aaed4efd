import { scheduler } from 'node:timers/promises';
import { byGivenName } from '../names/index.ts';
import type { ConditionState, Context, Engine, RecordFacts, Review, ReviewOutcome } from '../operation/index.ts';
import type { Label } from '../registry/index.ts';
import type { Question } from './wanted.ts';

/** Files whose records are read at once: they are parsed in one go, and nothing else runs meanwhile. */
const PAGE = 100;
/** The program goes on with others after so many milliseconds of reviewing. */
const BREATH_MS = 15;

export interface Wanting {
  readonly code: string;
  readonly state: ConditionState;
  readonly figure: Label | null;
}

/** One file as it was reviewed. */
export interface Reviewed {
  readonly fileId: string;
  readonly fileNo: string;
  readonly name: string;
  readonly outcome: ReviewOutcome;
  readonly amount: Label | null;
  readonly wanting: readonly Wanting[];
}

export interface UnitReviewed {
  /** By given name. */
  readonly files: readonly Reviewed[];
  /** Files of these kinds of subjects that are not reviewed. */
  readonly outside: number;
}

interface Row {
  readonly fileId: string;
  readonly fileNo: string;
  readonly subjectKind: string;
  readonly name: string;
  readonly records: readonly RecordFacts[];
}

/** What is known of a list: the mark of each file that was reviewed, and those that stand on it, in order. */
interface Known {
  readonly marks: ReadonlyMap<string, string>;
  readonly files: readonly Reviewed[];
}
const NOTHING: Known = { marks: new Map(), files: [] };

/** Each change of a file writes its search row anew, and PostgreSQL marks the row with the transaction that did: `xmin`. */
async function marksOf({ tx }: Context, { kind, unitId }: Question): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ fileId: string; mark: string }>({
    name: 'eligibility-marks',
    text: 'select file_id as "fileId", xmin::text as mark from file_index where unit = $1 and status = any ($2) and subject_kind = any ($3) and not sealed',
    values: [unitId, kind.statuses, kind.subjectKinds],
  });
  return new Map(rows.map(({ fileId, mark }) => [fileId, mark]));
}

async function recordsOf({ tx, engine }: Context, { unitId }: Question, fileIds: readonly string[]): Promise<Row[]> {
  const { rows } = await tx.query<Row>({
    name: 'eligibility-files',
    text: `select f.file_id as "fileId", f.file_no as "fileNo", f.subject_kind as "subjectKind", f.name,
        coalesce((select json_agg(json_build_object('recordId', r.record_id, 'type', r.type, 'state', r.state, 'occurredAt', r.occurred_at, 'values', r.content))
          from record r where r.file_id = f.file_id and r.state = 'current' and r.type = any ($3)), '[]') as records
      from file_index f where f.unit = $1 and f.file_id = any ($2::uuid[]) and not f.sealed`,
    values: [unitId, fileIds, engine.eligibility.reads],
  });
  return rows;
}

const asReviewed = ({ fileId, fileNo, name }: Row, { outcome, amount, conditions }: Review): Reviewed => ({
  fileId, fileNo, name, outcome, amount, wanting: conditions.filter(({ state }) => state !== 'met').map(({ code, state, figure }) => ({ code, state, figure })),
});

/** Two lists in order become one: a whole unit is never put in order at once. */
function merged(a: readonly Reviewed[], b: readonly Reviewed[]): Reviewed[] {
  const all: Reviewed[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    const takesLeft = right === undefined || (left !== undefined && byGivenName(left, right) <= 0);
    const next = takesLeft ? left : right;
    if (next) all.push(next);
    if (takesLeft) i += 1;
    else j += 1;
  }
  return all;
}

/** Lists in order, joined two by two with a breath between. */
async function joined(lists: readonly (readonly Reviewed[])[]): Promise<readonly Reviewed[]> {
  let left = lists;
  while (left.length > 1) {
    const next: (readonly Reviewed[])[] = [];
    for (let at = 0; at < left.length; at += 2) {
      next.push(merged(left[at] ?? [], left[at + 1] ?? []));
      await scheduler.yield();
    }
    left = next;
  }
  return left[0] ?? [];
}

async function reviewEach(context: Context, question: Question, fileIds: readonly string[]): Promise<readonly Reviewed[][]> {
  const { kind, round, today, unitKind } = question;
  const lists: Reviewed[][] = [];
  let started = performance.now();
  for (let at = 0; at < fileIds.length; at += PAGE) {
    const reviewed: Reviewed[] = [];
    for (const row of await recordsOf(context, question, fileIds.slice(at, at + PAGE))) {
      const review = context.engine.eligibility.review(kind.code, row.subjectKind, row.records, round, today, unitKind);
      if (review) reviewed.push(asReviewed(row, review));
      if (performance.now() - started <= BREATH_MS) continue;
      await scheduler.yield();
      started = performance.now();
    }
    lists.push(reviewed.toSorted(byGivenName));
  }
  return lists;
}

/** Reviews what changed since; the others stand where they stood. */
async function renewed(context: Context, question: Question, before: Known): Promise<Known> {
  const marks = await marksOf(context, question);
  const changed = [...marks].flatMap(([fileId, mark]) => (before.marks.get(fileId) === mark ? [] : [fileId]));
  if (changed.length === 0 && marks.size === before.marks.size) return before;
  const again = new Set(changed);
  const kept = before.files.filter(({ fileId }) => marks.has(fileId) && !again.has(fileId));
  return { marks, files: await joined([kept, ...await reviewEach(context, question, changed)]) };
}

const MOST_KEPT = 24;
const known = new WeakMap<Engine, Map<string, Promise<Known>>>();

/** The list of a unit, kept for the day and renewed file by file. Who asks at the same time waits for the one before, and then looks for what changed since. */
export async function reviewedUnit(context: Context, question: Question): Promise<UnitReviewed> {
  const { kind, round, unitId, unitKind, today } = question;
  const lists = known.get(context.engine) ?? new Map<string, Promise<Known>>();
  known.set(context.engine, lists);
  const key = [unitId, unitKind, kind.code, round.code, round.day, today].join('|');
  const before = lists.get(key);
  // The transaction of the one before may break; this one then begins anew.
  const next = (before?.catch(() => NOTHING) ?? Promise.resolve(NOTHING)).then((found) => renewed(context, question, found));
  lists.delete(key);
  lists.set(key, next);
  for (const oldest of lists.keys()) {
    if (lists.size <= MOST_KEPT) break;
    lists.delete(oldest);
  }
  const { files } = await next;
  const { rows: [all] } = await context.tx.query<{ n: number }>({ name: 'eligibility-all', text: 'select count(*)::int as n from file_index where unit = $1 and subject_kind = any ($2) and not sealed', values: [unitId, kind.subjectKinds] });
  return { files, outside: (all?.n ?? 0) - files.length };
}
