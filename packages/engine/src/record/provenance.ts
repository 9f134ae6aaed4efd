import Type from 'typebox';
import type { Static } from 'typebox';
import type { SourceView } from '../contract.ts';
import { invalid } from '../operation/index.ts';
import type { Context, Engine } from '../operation/index.ts';
import type { Tx } from '../store/index.ts';
import { isLate } from './change.ts';
import type { RecordRow } from './file.ts';
import type { PastEntry } from './history.ts';
import { Closed, Day } from './schemas.ts';
import { WITHHELD } from './withheld.ts';

/**
 * Nguồn gốc của bản ghi: where each version of a record comes from (Circular Điều 5; NĐ 59/2020 Điều 8.4, 18.1; NĐ 160/2026 Điều 3.5, 4.2, 9.1).
 * It is a fact of the act, not of the record, so the journal alone holds it: the officer states form, paper and day of receipt; who, when and
 * by which way follow from the entry itself and from the first entry of its operation.
 */
const Stated = Type.Object({ form: Type.Optional(Type.String({ maxLength: 60 })), document: Type.Optional(Type.String({ maxLength: 300 })), receivedOn: Type.Optional(Day) }, Closed);
type StatedSource = Static<typeof Stated>;
export const StatedSourceSchema = Type.Optional(Stated);

/** Part of the body of an entry; nothing when nothing was stated. */
export function sourceBody(engine: Engine, stated: StatedSource | undefined): { source?: StatedSource } {
  if (stated?.form !== undefined && !engine.codeExists('collection_form', stated.form)) {
    throw invalid('source.form', 'Hình thức thu thập không có trong danh mục. Chọn lại hình thức.', { form: stated.form });
  }
  const said = Object.fromEntries(Object.entries(stated ?? {}).filter(([, value]) => value !== ''));
  return Object.keys(said).length === 0 ? {} : { source: said };
}

const WAYS = {
  typed: { vi: 'Nhập bằng tay', en: 'Entered by hand' },
  import: { vi: 'Nhập từ bảng tính', en: 'Imported from a spreadsheet' },
  correction: { vi: 'Đính chính', en: 'Corrected' },
  redaction: { vi: 'Giữ lại sau khi xóa nội dung theo lệnh', en: 'Kept after a redaction by order' },
  bulk: { vi: 'Ghi hàng loạt', en: 'Written in bulk' },
} as const;

/** The act that began an operation; of an import also the table it read. */
export interface Beginning {
  readonly act: string;
  readonly fileName: string | null;
}

export async function beginningsOf(tx: Tx, past: readonly PastEntry[]): Promise<ReadonlyMap<string, Beginning>> {
  const { rows } = await tx.query<{ id: string; act: string; body: { fileName?: string } | null }>(
    `select e.id, e.act, case when e.act = 'import.start' then b.body::json end as body from journal_entry e left join journal_body b on b.entry_id = e.id where e.id = any ($1::uuid[])`,
    [[...new Set(past.map((e) => e.operation))]],
  );
  return new Map(rows.map(({ id, act, body }) => [id, { act, fileName: body?.fileName ?? null }]));
}

const CORRECTING = new Set(['record.correct', 'correction.decide']);

function wayOf(entry: PastEntry, beginning: Beginning | undefined): keyof typeof WAYS {
  if (CORRECTING.has(entry.act)) return 'correction';
  if (entry.act === 'record.redact') return 'redaction';
  if (beginning === undefined) return 'bulk';
  return beginning.act === 'import.start' ? 'import' : 'typed';
}

/** Whether the 24 hours of NĐ 160/2026 Điều 8.5.c run from the event or from the receipt of the paper is not verified, so both are told. */
function timesOf(engine: Engine, record: RecordRow, receivedOn: string | null): Pick<SourceView, 'receivedOn' | 'occurredAt' | 'enteredAt' | 'dueAt' | 'dueByReceipt' | 'late' | 'lateReason'> {
  const { occurredAt, enteredAt, dueAt, lateReason } = record;
  return { receivedOn, occurredAt, enteredAt, dueAt, dueByReceipt: receivedOn === null ? null : engine.dueAt(receivedOn, record.type), late: isLate(record), lateReason };
}

/** Free text about a paper may name anybody. */
function documentOf(context: Context, { body }: PastEntry, beginning: Beginning | undefined): string | null {
  const document = body?.source?.document ?? body?.evidence ?? beginning?.fileName ?? null;
  return document === null || context.decision.reveals.includes('personal') ? document : WITHHELD;
}

/** Null for entries that hold no version of a record. */
export function sourceView(context: Context, entry: PastEntry, beginnings: ReadonlyMap<string, Beginning>): SourceView | null {
  const record = entry.body?.record;
  if (!record || record.state === 'redacted') return null;
  const beginning = beginnings.get(entry.operation);
  const way = wayOf(entry, beginning);
  const { form = null, receivedOn = null } = entry.body?.source ?? {};
  const formLabel = form === null ? null : context.engine.codeLabel('collection_form', form);
  return { way, wayLabel: WAYS[way], form, formLabel, document: documentOf(context, entry, beginning), ...timesOf(context.engine, record, receivedOn) };
}
