/**
 * Answers of changes, kept for as long as an operation id is taken, so that a retry gets the same one (invariant 7; docs/decisions/0005, 0006).
 * Invariants: encrypted with the key of the node; what is shown once is never written down; a repeated answer is a look and journalled as one.
 */
import { canonicalJson, sha256, uuidFloor } from '../kernel/index.ts';
import type { Json } from '../kernel/index.ts';
import type { Along } from '../journal/index.ts';
import type { Tx } from '../store/index.ts';
import type { AnyOperation } from './define.ts';
import type { Actor, Engine } from './engine.ts';
import { conflict } from './errors.ts';

/** A workstation may have been without a line over the longest holidays and then send what it kept (docs/decisions/0006). */
export const OLDEST_ID_MS = 31 * 86_400_000;
const DAY_MS = 86_400_000;

export interface EarlierAnswer {
  /** Null when it was shown once and not kept. */
  readonly output: { readonly value: unknown } | null;
  /** Where the first entry of the operation stands, so that the repetition is seen there too. */
  readonly of: { readonly unit: string | null; readonly registry: string | null; readonly fileId: string | null };
}

interface Row {
  actor: string;
  name: string;
  input_hash: Buffer;
  output: Buffer | null;
}

const EARLIER = 'select actor, name, input_hash, output from operation_result where operation_id = $1';

export async function earlierAnswer(tx: Tx, engine: Engine, operation: AnyOperation, actor: Actor, input: unknown, operationId: string): Promise<EarlierAnswer | null> {
  const { rows } = await tx.query<Row>({ name: 'operation-result', text: EARLIER, values: [operationId] });
  const row = rows[0];
  if (!row) return null;
  // Where an order took what was sent, its hash went too: who asks again, and for what act, is what is left to compare.
  const same = row.actor === actor.accountId && row.name === operation.name && (row.input_hash.length === 0 || row.input_hash.equals(inputHash(input)));
  if (!same) throw conflict('operation.id-used', 'Mã thao tác này đã dùng cho một thao tác khác. Tải lại trang rồi thử lại.');
  return { output: row.output === null ? null : { value: JSON.parse(engine.secrets.decrypt(row.output).toString()) }, of: await whatItTouched(tx, operationId) };
}

/** Asked for repeated acts alone: the journal lies in many parts, and looking into it takes longer than to find that nothing was answered. */
async function whatItTouched(tx: Tx, operationId: string): Promise<EarlierAnswer['of']> {
  const { rows } = await tx.query<EarlierAnswer['of']>('select unit, registry, file_id as "fileId" from journal_entry where id = $1', [operationId]);
  return rows[0] ?? { unit: null, registry: null, fileId: null };
}

/** Why a retry gets no answer: it held what is shown once, or what a lawful order took away. */
export const answerGone = (operation: AnyOperation): Error =>
  !('shownOnce' in operation)
    ? conflict('operation.answer-redacted', 'Thao tác này đã làm xong. Câu trả lời cũ không còn vì nội dung hồ sơ đã bị xóa theo lệnh. Mở hồ sơ để xem.')
    : conflict('operation.shown-once', 'Thao tác này đã làm xong. Mật khẩu dùng một lần chỉ hiện một lần và không được lưu lại. Nếu chưa kịp ghi, cấp lại mật khẩu cho tài khoản đó.');

const KEPT = ['operation_id', 'actor', 'name', 'input_hash', 'output', 'at'];

/** The row that keeps the answer of a change; it goes along with the entries of the change. */
export function keptAnswer(engine: Engine, operation: AnyOperation, actor: Actor, input: unknown, operationId: string, output: unknown, now: number): Along {
  const kept = operation.shownOnce?.(output) === true ? null : engine.secrets.encrypt(Buffer.from(JSON.stringify(output)));
  return { into: 'operation_result', columns: KEPT, values: [operationId, actor.accountId, operation.name, inputHash(input), kept, new Date(now).toISOString()] };
}

const inputHash = (input: unknown): Buffer => sha256(canonicalJson(input as Json));

/** Drops the answers whose id the door would not take any more. */
export async function forgetAnswers(engine: Engine): Promise<number> {
  const { rowCount } = await engine.db.app.query('delete from operation_result where operation_id < $1', [uuidFloor(engine.ports.now() - OLDEST_ID_MS - DAY_MS)]);
  return rowCount ?? 0;
}
