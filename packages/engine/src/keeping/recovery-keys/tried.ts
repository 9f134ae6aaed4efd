import Type from 'typebox';
import { isIsoDate, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import { Closed, Id, Text } from '../schemas.ts';
import { keyInUse } from './key-rows.ts';

/** Ghi đã thử mở khóa khôi phục: its keeper opened it with the passphrase (`thahs recovery-key try`, on any machine), so that nobody finds out on the day of need that it was forgotten. */
export const triedKey = defineOperation({
  name: 'recovery-key.tried',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Ghi đã thử mở khóa khôi phục', en: 'Note that a recovery key was tried' },
  input: Type.Object({ operationId: Id, keyId: Id, on: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), witness: Text }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { keyId, on, witness }) {
    const { name, keeper, place } = await keyInUse(context, keyId);
    const { rowCount } = await context.tx.query(`update recovery_key set tried_on = $2 where key_id = $1 and $2::date >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date and $2::date >= coalesce(tried_on, $2::date)`, [keyId, usable(on, context.now)]);
    if (rowCount === 0) throw wrongDay();
    context.journal({ body: { keyId, name, on, witness, keeper, place } });
    return {};
  },
});

const wrongDay = (): Error => invalid('recovery-key.day', 'Ngày thử khóa chưa đúng: phải có trong lịch, không trước ngày đề nghị dùng khóa hoặc lần thử trước và không sau hôm nay. Nhập lại ngày.');

function usable(on: string, now: number): string {
  if (!isIsoDate(on) || on > vietnamDate(now)) throw wrongDay();
  return on;
}
