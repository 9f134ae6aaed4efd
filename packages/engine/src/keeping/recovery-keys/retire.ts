import Type from 'typebox';
import { defineOperation, noSubject, refused } from '../../operation/index.ts';
import { Closed, Id, Words } from '../schemas.ts';
import { keyInUse } from './key-rows.ts';

/** Thôi dùng khóa khôi phục: no copy is sealed for it any more. The copies that were stay open to it. The last one stays: without any, a copy is of no use when the machine is gone. */
export const retireKey = defineOperation({
  name: 'recovery-key.retire',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Thôi dùng khóa khôi phục', en: 'Take a recovery key out of use' },
  input: Type.Object({ operationId: Id, keyId: Id, reason: Words }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { keyId, reason }) {
    const { tx, actor, now } = context;
    // All are locked, in one order, so that two who retire the last two at once do not both pass.
    const { rows } = await tx.query<{ key_id: string }>(`select key_id from recovery_key where unit = $1 and state = 'IN_USE' order by key_id for update`, [actor.unitId]);
    const { name, keeper, place } = await keyInUse(context, keyId);
    if (rows.length < 2) throw refused('recovery-key.last', 'tt.d8.k4', 'Đây là khóa khôi phục duy nhất đang dùng; bỏ đi thì không còn ai mở được bản sao lưu khi mất máy. Đưa khóa khác vào dùng trước, rồi thôi dùng khóa này.');
    await tx.query(`update recovery_key set state = 'RETIRED', ended_at = $2 where key_id = $1`, [keyId, new Date(now).toISOString()]);
    context.journal({ body: { keyId, name, reason, keeper, place } });
    return {};
  },
});
