import Type from 'typebox';
import { conflict, defineOperation, invalid, notSecond } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { KEY_SQL, unknownKey } from './key-rows.ts';
import type { KeyRow } from './key-rows.ts';

/** So much of the fingerprint that nobody finds another key with the same beginning by trying. */
const COMPARED = 16;
const readHex = (typed: string): string => typed.toLowerCase().replaceAll(/[\s:-]/g, '');

/**
 * Nhận khóa khôi phục vào dùng: a head other than who proposed it, who types the beginning of the fingerprint as it stands on the paper that lies with the
 * key, so that a certificate put in its place is found (Circular Điều 8.4).
 */
export const decideKey = defineOperation({
  name: 'recovery-key.decide',
  act: 'keeping.confirm',
  kind: 'change',
  title: { vi: 'Nhận khóa khôi phục vào dùng', en: 'Take a recovery key into use' },
  input: Type.Object({ operationId: Id, keyId: Id, accept: Type.Boolean(), fingerprint: Type.Optional(Type.String({ maxLength: 200 })), note: Type.Optional(Type.String({ maxLength: 2000 })) }, Closed),
  output: Type.Object({ state: Type.Union([Type.Literal('IN_USE'), Type.Literal('REFUSED')]) }, Closed),
  async load(tx, { keyId }, _engine, actor) {
    const { rows: [row] } = await tx.query<KeyRow>(`${KEY_SQL} where r.key_id = $2 and r.unit = $3 for update of r`, [actor.accountId, keyId, actor.unitId]);
    if (!row) throw unknownKey();
    return { subject: null, madeBy: row.asked_by, enteredThrough: notSecond(row, actor.accountId), row };
  },
  async run(context, { keyId, accept, fingerprint = '', note = null }, { row }) {
    if (row.state !== 'PROPOSED') throw conflict('recovery-key.decided', 'Đề nghị về khóa khôi phục này đã được quyết định. Tải lại danh sách khóa.');
    if (!accept && (note ?? '').trim() === '') throw invalid('recovery-key.why', 'Trả lại thì ghi lý do để người đề nghị biết phải làm gì. Ghi lý do rồi làm lại.');
    const typed = readHex(fingerprint);
    if (accept && (typed.length < COMPARED || !row.fingerprint.startsWith(typed))) {
      throw invalid('recovery-key.other-fingerprint', `Vân tay không khớp. Đọc ít nhất ${COMPARED} ký tự đầu trên giấy để cùng khóa; nếu vẫn không khớp thì đây không phải khóa của người giữ: trả lại đề nghị.`);
    }
    const [state, at] = [accept ? 'IN_USE' : 'REFUSED', new Date(context.now).toISOString()] as const;
    await context.tx.query('update recovery_key set state = $2, decided_by = $3, decided_at = $4, note = $5 where key_id = $1', [keyId, state, context.actor.accountId, at, note]);
    context.journal({ act: accept ? 'recovery-key.decide' : 'recovery-key.reject', body: { keyId, name: row.name, fingerprint: row.fingerprint, keeper: row.keeper, place: row.place, toldBy: row.asked_by, state, reason: note } });
    return { state };
  },
});
