/**
 * Xóa nội dung theo lệnh: on a lawful order the body of every entry that holds what the order names goes, with every copy of it; the entries, their hashes and
 * their places in the tree stand, and each entry is named by the decision that took its body (invariant 6; Circular Điều 9.4; NĐ 160/2026 Điều 13.7).
 * Always two people, the second a head; neither acts by a password that the other alone gave. What is taken is fixed when it is asked and looked at again when it is decided.
 */
import type { RedactionNote, WaitingRedaction } from '../contract.ts';
import { canonicalJson } from '../kernel/index.ts';
import type { Json, JsonObject } from '../kernel/index.ts';
import { readEntry } from '../journal/index.ts';
import { refused } from '../operation/index.ts';
import type { Context } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { accountNames } from './people.ts';

export type RedactionScope = 'versions' | 'record' | 'file';

/** Lệnh, quyết định: who issued it, its number and day. */
export interface Order {
  readonly number: string;
  readonly day: string;
  readonly authority: string;
}

/** Row of `redaction`. */
export interface RedactionRow {
  readonly redaction_id: string;
  readonly file_id: string;
  readonly record_id: string | null;
  readonly record_type: string | null;
  readonly unit: string;
  readonly scope: RedactionScope;
  readonly expected_version: number;
  readonly order_no: string;
  readonly order_day: string;
  readonly authority: string;
  readonly reason: string;
  readonly entries: string[];
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly given_by: string | null;
  readonly state: 'pending' | 'accepted' | 'rejected';
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly note: string | null;
}

export const orderOf = ({ order_no: number, order_day: day, authority }: RedactionRow): Order => ({ number, day, authority });

export async function redactionsOf(tx: Tx, fileId: string): Promise<RedactionRow[]> {
  const { rows } = await tx.query<RedactionRow>({ name: 'redactions-of-file', text: 'select * from redaction where file_id = $1 order by asked_at', values: [fileId] });
  return rows;
}

/** Which order took the body of an entry, and the last one that took the whole record, or the whole file. */
export interface RedactionNotes {
  ofEntry(entryId: string): RedactionNote | null;
  ofRecord(recordId: string): RedactionNote | null;
  readonly ofFile: RedactionNote | null;
}

export async function redactionNotes(tx: Tx, rows: readonly RedactionRow[]): Promise<RedactionNotes> {
  const done = rows.filter(({ state }) => state === 'accepted');
  const names = await accountNames(tx, done.flatMap((row) => [row.asked_by, row.decided_by ?? '']));
  const notes = done.map((row) => ({ row, note: noteOf(row, names) }));
  const last = (of: (row: RedactionRow) => boolean): RedactionNote | null => notes.findLast(({ row }) => of(row))?.note ?? null;
  const named = new Map(notes.flatMap(({ row, note }) => row.entries.map((entryId) => [entryId, note] as const)));
  return {
    ofEntry: (entryId) => named.get(entryId) ?? null,
    ofRecord: (recordId) => last((row) => row.scope === 'file' || row.record_id === recordId),
    ofFile: last((row) => row.scope === 'file'),
  };
}

function noteOf(row: RedactionRow, names: ReadonlyMap<string, string>): RedactionNote {
  const { redaction_id: redactionId, scope, reason, asked_by: asker, asked_at: askedAt, decided_by: decider, decided_at: decidedAt, note } = row;
  return {
    redactionId, scope, order: orderOf(row), reason, note, askedBy: names.get(asker) ?? asker, askedAt: askedAt.toISOString(),
    decidedBy: names.get(decider ?? '') ?? decider ?? '', decidedAt: decidedAt?.toISOString() ?? '',
  };
}

/** What the page of a file says of redactions: those that were carried out, and those that wait. */
export interface RedactionPart {
  readonly notes: Pick<RedactionNotes, 'ofRecord' | 'ofFile'>;
  readonly waiting: readonly WaitingRedaction[];
}

export const NO_REDACTIONS: RedactionPart = { notes: { ofRecord: () => null, ofFile: null }, waiting: [] };

export async function redactionPart({ tx }: Pick<Context, 'tx'>, rows: readonly RedactionRow[], current: boolean): Promise<RedactionPart> {
  if (rows.length === 0) return NO_REDACTIONS;
  const pending = current ? rows.filter(({ state }) => state === 'pending') : [];
  const names = await accountNames(tx, pending.map((row) => row.asked_by));
  const waiting = pending.map((row) => ({ redactionId: row.redaction_id, scope: row.scope, recordId: row.record_id, order: orderOf(row), askedBy: names.get(row.asked_by) ?? row.asked_by, askedAt: row.asked_at.toISOString() }));
  return { notes: await redactionNotes(tx, rows), waiting };
}

/**
 * What the head accepts is what the journal says was asked, by whom, of which entries and on which order (Circular Điều 9.4). The row alone is no ground:
 * whoever can write it behind the system's back would have an honest head take away what nobody asked for.
 */
export async function mustBeAskedFor(context: Context, row: RedactionRow): Promise<void> {
  const asked = await readEntry(context.tx, row.redaction_id);
  const body = (asked?.body ?? {}) as JsonObject;
  const same = (a: unknown, b: unknown): boolean => canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
  const holds =
    asked?.act === 'redaction.ask' &&
    same([asked.actor, asked.at, asked.unit, asked.fileId, asked.recordId, asked.version], [row.asked_by, row.asked_at.toISOString(), row.unit, row.file_id, row.record_id, row.expected_version]) &&
    same([body['scope'], body['order'], body['reason'], body['entries'], body['givenBy']], [row.scope, orderOf(row), row.reason, row.entries, row.given_by]) &&
    !(await decidedBefore(context.tx, row));
  if (!holds) throw refused('redaction.not-as-asked', 'tt.d9.k4', 'Đề nghị xóa này không đúng với đề nghị đã ghi trong nhật ký: có thể đã bị sửa hoặc thêm ngoài hệ thống. Không quyết định xóa. Báo thanh tra kiểm tra máy chủ và nhật ký; khi thanh tra đã xem xong thì trả lại đề nghị, cần xóa thì đề nghị lại từ đầu.', { redactionId: row.redaction_id });
}

async function decidedBefore(tx: Tx, { file_id: fileId, redaction_id: redactionId }: RedactionRow): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from journal_entry e join journal_body b on b.entry_id = e.id where e.file_id = $1 and e.act in ('redaction.decide', 'redaction.reject') and e.outcome = 'done' and b.body::jsonb ->> 'redactionId' = $2 limit 1`, [fileId, redactionId]);
  return (rowCount ?? 0) > 0;
}
