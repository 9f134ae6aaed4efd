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

/** What is known of a list: whose files were looked at, those that stand on it, in order, and up to which transaction nothing is missed. */
interface Known {
  readonly looked: ReadonlySet<string>;
  readonly files: readonly Reviewed[];
  /** Null: nothing is known. Every transaction before it was over. */
  readonly seen: string | null;
}
const NOTHING: Known = { looked: new Set(), files: [], seen: null };

/** Files that may be on the list, and the moment: what is written from now on has a transaction that is not before `seen`. */
async function candidates({ tx }: Context, { kind, unitId }: Question): Promise<{ readonly seen: string; readonly ids: ReadonlySet<string> }> {
  const { rows: [row] } = await tx.query<{ seen: string; ids: string[] }>({
    name: 'eligibility-candidates',
    text: `select pg_snapshot_xmin(pg_current_snapshot())::text as seen,
        array(select file_id::text from file_index where unit = $1 and status = any ($2) and subject_kind = any ($3) and not sealed) as ids`,
    values: [unitId, kind.statuses, kind.subjectKinds],
  });
  return { seen: row?.seen ?? '0', ids: new Set(row?.ids) };
}

/** Files whose records were written since: each has its entry in the journal, with the transaction that wrote it. */
async function changedSince({ tx }: Context, { unitId }: Question, seen: string): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ fileId: string }>({
    name: 'eligibility-changed', text: 'select distinct file_id as "fileId" from journal_entry where txid >= $2::text::xid8 and unit = $1 and record_id is not null', values: [unitId, seen],
  });
  return new Set(rows.map(({ fileId }) => fileId));
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

/** Reviews what is new or changed since; the others stand where they stood. */
async function renewed(context: Context, question: Question, before: Known): Promise<Known> {
  const { seen, ids } = await candidates(context, question);
  const changed = before.seen === null ? ids : await changedSince(context, question, before.seen);
  const again = [...ids].filter((fileId) => changed.has(fileId) || !before.looked.has(fileId));
  if (again.length === 0 && ids.size === before.looked.size) return { ...before, seen };
  const afresh = new Set(again);
  const kept = before.files.filter(({ fileId }) => ids.has(fileId) && !afresh.has(fileId));
  return { seen, looked: ids, files: await joined([kept, ...await reviewEach(context, question, again)]) };
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
