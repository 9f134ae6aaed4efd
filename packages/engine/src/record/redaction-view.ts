import type { RedactionReach, RedactionView } from '../contract.ts';
import { GIVERS, decidableBy } from '../operation/index.ts';
import type { Asked, Context } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { loadMany } from './file.ts';
import type { FileRow, RecordRow } from './file.ts';
import { pastOf } from './history.ts';
import { movedDays } from './moves-days.ts';
import { accountNames } from './people.ts';
import { emptied } from './redactable.ts';
import { orderOf } from './redaction.ts';
import type { RedactionRow } from './redaction.ts';
import { hiddenFrom } from './told-entry.ts';
import { revealedTo, WITHHELD } from './withheld.ts';

/** Entries that are shown one by one; the rest is counted. */
const SHOWN = 60;

export type WaitingRow = RedactionRow & Asked;

/** Under which what waits is looked at: the first that opens the file to the reader. */
export const PURPOSES = ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'];

const WAITING = `select r.*, ${GIVERS} from redaction r join file f using (file_id)
    left join credential k on k.account_id = r.asked_by::uuid left join credential own on own.account_id = $1
  where r.state = 'pending' and (not f.sealed or current_setting('thahs.sealed', true) = 'yes')`;

/** Redactions that wait for a head, of one file or of all in scope. */
export async function waitingRedactions({ tx, actor }: Pick<Context, 'tx' | 'actor'>, fileId: string | null): Promise<WaitingRow[]> {
  const { rows } = await tx.query<WaitingRow>(fileId === null
    ? { name: 'redactions-waiting', text: `${WAITING} order by r.asked_at limit 200`, values: [actor.accountId] }
    : { name: 'redactions-waiting-file', text: `${WAITING} and r.file_id = $2 order by r.asked_at`, values: [actor.accountId, fileId] });
  return rows;
}

export type RedactionHead = Pick<RedactionView, 'redactionId' | 'fileId' | 'fileNo' | 'scope' | 'recordType' | 'askedBy' | 'askedAt' | 'mayDecide' | 'mayNot'>;

/** That they wait, for the work desk: what would go is told by the list of redactions, which counts as a look at each file. */
export async function redactionHeads(context: Context): Promise<RedactionHead[]> {
  const rows = await waitingRedactions(context, null);
  if (rows.length === 0) return [];
  const files = new Map((await loadMany(context.tx, rows.map((row) => row.file_id))).map(({ file }) => [file.fileId, file]));
  const names = await accountNames(context.tx, rows.map((row) => row.asked_by));
  return rows.flatMap((row) => {
    const file = files.get(row.file_id);
    if (!file) return [];
    const { redactionId, fileId, fileNo, scope, recordType, askedBy, askedAt, mayDecide, mayNot } = headOf(context, row, file, names);
    return [{ redactionId, fileId, fileNo, scope, recordType, askedBy, askedAt, mayDecide, mayNot }];
  });
}

/** What waits, with what would go beside what stays (NĐ 160/2026 Điều 13.7): the head answers for each entry. */
export async function redactionViews(context: Context, rows: readonly WaitingRow[]): Promise<RedactionView[]> {
  if (rows.length === 0) return [];
  const files = new Map((await loadMany(context.tx, [...new Set(rows.map((row) => row.file_id))])).map((each) => [each.file.fileId, each]));
  const names = await accountNames(context.tx, rows.map((row) => row.asked_by));
  const reach = await reachOf(context.tx, context.now);
  const views: RedactionView[] = [];
  for (const row of rows) {
    const loaded = files.get(row.file_id);
    if (loaded) views.push({ ...headOf(context, row, loaded.file, names), ...(await contentOf(context, row, loaded.file, loaded.records)), reach });
  }
  return views;
}

function headOf(context: Context, row: WaitingRow, file: FileRow, names: ReadonlyMap<string, string>): Omit<RedactionView, 'gone' | 'stays' | 'days' | 'reach'> {
  const subject = { subjectKind: file.subjectKind, custodianUnit: file.unit, sealed: file.sealed };
  return {
    redactionId: row.redaction_id, fileId: row.file_id, fileNo: file.fileNo, scope: row.scope, recordType: row.record_type, recordId: row.record_id, order: orderOf(row), reason: row.reason,
    askedBy: names.get(row.asked_by) ?? row.asked_by, askedAt: row.asked_at.toISOString(), entries: row.entries.length,
    ...decidableBy(context, 'redact.confirm', row, subject),
  };
}

async function contentOf(context: Context, row: RedactionRow, file: FileRow, records: readonly RecordRow[]): Promise<Pick<RedactionView, 'gone' | 'stays' | 'days'>> {
  const of = { subject_kind: file.subjectKind, custodian_unit: file.unit, sealed: file.sealed };
  // A head above sees under the direction of units below what a head of the unit sees under custody.
  const reveals = PURPOSES.map((purpose) => revealedTo({ ...context, purpose }, of)).find((opened) => opened.length > 0) ?? [];
  const hidden = hiddenFrom(context.engine.registry.recordTypes, reveals);
  const shown = (type: string | null, values: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> =>
    Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, hidden.fields.has(`${type ?? ''}.${name}`) ? WITHHELD : value]));
  const named = new Set(row.entries);
  const past = (await pastOf(context.tx, file.fileId, null)).filter(({ id }) => named.has(id));
  const names = await accountNames(context.tx, past.map(({ actor }) => actor));
  const gone = past.toReversed().slice(0, SHOWN).map(({ id, at, actor, act, recordType, version, body }) => ({
    entryId: id, at: at.toISOString(), actor: names.get(actor) ?? actor, act, recordType, version, values: shown(recordType, body?.record?.values ?? body?.proposed),
  }));
  const record = records.find(({ recordId }) => recordId === row.record_id);
  const after = row.scope === 'versions' ? [] : row.scope === 'record' ? (record ? [emptied(record)] : []) : records.map(emptied);
  return { gone, stays: row.scope === 'versions' && record ? shown(record.type, record.values) : null, days: movedDays(context, file, records, after) };
}

/** What no order reaches from here: copies of the node that were made before (docs/decisions/0022). */
export async function reachOf(tx: Tx, now: number): Promise<RedactionReach> {
  const { rows } = await tx.query<{ sets: number; media: number; latest: Date | null }>({ name: 'copies-before', text: 'select sets, media, latest from copies_before($1)', values: [new Date(now).toISOString()] });
  const [found] = rows;
  return { sets: found?.sets ?? 0, media: found?.media ?? 0, latest: found?.latest?.toISOString() ?? null };
}
