import Type from 'typebox';
import type { Json } from '../../kernel/index.ts';
import { conflict, defineOperation, GIVERS, notFound, notSecond } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { applyRecords, recordBody } from '../change.ts';
import { loadFile, subjectOf } from '../file.ts';
import type { FileRow, RecordRow } from '../file.ts';
import { REBUILDING } from '../rebuild-tables.ts';
import { redactable } from '../redactable.ts';
import type { Redactable } from '../redactable.ts';
import { mustBeAskedFor, orderOf } from '../redaction.ts';
import type { RedactionRow } from '../redaction.ts';
import { reachOf } from '../redaction-view.ts';
import type { WaitingRow } from '../redaction-view.ts';
import { forgetCounts } from '../scope-count.ts';
import { Closed, EmptyableText, Id } from '../schemas.ts';
import { forgetSyllables } from '../syllables.ts';
import { ReachSchema } from '../view-schema.ts';
import { writeRecords } from '../write-records.ts';

const Input = Type.Object({ operationId: Id, redactionId: Id, accept: Type.Boolean(), note: Type.Optional(EmptyableText(2000)) }, Closed);

/**
 * Quyết định xóa nội dung theo lệnh (Circular Điều 9.4; NĐ 160/2026 Điều 13.7): a head other than the asker, of the unit or above it. Its entry names every entry whose
 * body goes, with the hash that stays, and the order; the records stand on as versions that say nothing, or, where only earlier versions go, as they were.
 */
export const decideRedaction = defineOperation({
  name: 'redaction.decide',
  act: 'redact.confirm',
  kind: 'change',
  title: { vi: 'Quyết định xóa nội dung theo lệnh', en: 'Decide a redaction by order' },
  ofRedacted: true,
  input: Input,
  output: Type.Object({ state: Type.Union([Type.Literal('accepted'), Type.Literal('rejected')]), entries: Type.Integer(), reach: ReachSchema }, Closed),
  async load(tx, input, _engine, actor) {
    const { rows } = await tx.query<WaitingRow>(
      `select r.*, ${GIVERS} from redaction r join file f using (file_id) left join credential k on k.account_id = r.asked_by::uuid left join credential own on own.account_id = $2
       where r.redaction_id = $1 and (not f.sealed or current_setting('thahs.sealed', true) = 'yes') for update of r`,
      [input.redactionId, actor.accountId],
    );
    const [row] = rows;
    if (!row) throw notFound('redaction.not-found', 'Không có đề nghị xóa nội dung này trong phạm vi của đơn vị.');
    const { file, records } = await loadFile(tx, row.file_id, true);
    return { subject: subjectOf(file), fileId: file.fileId, madeBy: row.asked_by, enteredThrough: notSecond(row, actor.accountId), row, file, records };
  },
  async run(context, input, { row, file, records }) {
    if (row.state !== 'pending') throw conflict('redaction.decided', 'Đề nghị này đã được quyết định. Tải lại danh sách.');
    const note = input.note ?? null;
    const going = input.accept ? await stillAsAsked(context, row, file, records) : null;
    if (going) await noRebuild(context);
    const at = new Date(context.now).toISOString();
    await context.tx.query('update redaction set state = $2, decided_by = $3, decided_at = $4, note = $5, entries = $6 where redaction_id = $1', [row.redaction_id, going ? 'accepted' : 'rejected', context.actor.accountId, at, note, going?.entries.map(({ id }) => id) ?? row.entries]);
    const of = { unit: file.unit, registry: file.registry, fileId: file.fileId, recordType: row.record_type, recordId: row.record_id, version: row.expected_version };
    const said = { redactionId: row.redaction_id, scope: row.scope, order: { ...orderOf(row) }, reason: row.reason, askedBy: row.asked_by, note };
    const decision = context.journal({ ...of, act: going ? 'redaction.decide' : 'redaction.reject', body: { ...said, ...(going ? { redacted: going.entries.map(({ id, hash }) => [id, hash]) } : {}) } });
    if (going) {
      await empty(context, row, file, records, going);
      context.afterEntries({ text: 'select redact($1)', values: [decision] });
      forgetSyllables(context.engine);
      forgetCounts(context.engine, context.now);
    }
    return { state: going ? ('accepted' as const) : ('rejected' as const), entries: going?.entries.length ?? 0, reach: await reachOf(context.tx, context.now) };
  },
});

/** A rebuild read the journal before and writes the names that it found there. */
async function noRebuild({ tx }: Context): Promise<void> {
  const { rows } = await tx.query<{ alone: boolean }>('select pg_try_advisory_xact_lock_shared($1) as alone', [REBUILDING]);
  if (rows[0]?.alone !== true) throw conflict('redaction.rebuild-running', 'Nút đang dựng lại các bảng hồ sơ từ nhật ký; nội dung xóa lúc này có thể còn lại ở đó. Đợi dựng lại xong rồi quyết định lại.');
}

/** Since it was asked nothing was changed; looks at a whole file that came since go with it. */
async function stillAsAsked(context: Context, row: RedactionRow, file: FileRow, records: readonly RecordRow[]): Promise<Redactable> {
  await mustBeAskedFor(context, row);
  const now = await redactable(context, { file, records: [...records] }, row.scope, row.record_id);
  const asked = new Set(row.entries);
  const found = new Set(now.entries.map(({ id }) => id));
  const added = now.entries.filter(({ id }) => !asked.has(id));
  const changed = now.version !== row.expected_version || row.entries.some((id) => !found.has(id)) || added.some(({ change }) => change || row.scope !== 'file');
  if (changed) throw conflict('redaction.stale-decision', 'Từ khi đề nghị, nội dung này đã có thay đổi, nên phạm vi xóa không còn như đã đề nghị. Trả lại đề nghị để người đề nghị xem bản mới và đề nghị lại.');
  return now;
}

/** The present versions, written before the bodies go: images like every other, so that what is folded from the journal is what stands here. */
async function empty(context: Context, row: RedactionRow, file: FileRow, records: readonly RecordRow[], { after, record, source }: Redactable): Promise<void> {
  const extra = { redactionId: row.redaction_id };
  if (record !== null) {
    await applyRecords(context, file, records, after.map((each) => ({ record: each, extra: { ...extra, ...(source === null ? {} : { source }) } })), 'record.redact');
    return;
  }
  const { tx } = context;
  const common = { unit: file.unit, registry: file.registry, fileId: file.fileId };
  const next: FileRow = { ...file, version: file.version + 1, redacted: true };
  const journalId = context.journal({ ...common, act: 'file.redact', version: next.version, body: { ...extra, file: { ...next } } });
  await tx.query('update file set redacted = true, version = $2, journal_id = $3 where file_id = $1', [file.fileId, next.version, journalId]);
  writeRecords(tx, after.map((each) => ({
    ...each, journalId: context.journal({ ...common, act: 'record.redact', recordType: each.type, recordId: each.recordId, version: each.version, body: { ...extra, record: recordBody(each) as unknown as Json } }),
  })));
  await tx.query('delete from duty where file_id = $1', [file.fileId]);
  // What of it is left in a place that nobody knew of says nothing without its key.
  await tx.query('delete from content_key where owner = $1', [file.fileId]);
  context.engine.vault.forget(file.fileId);
}
