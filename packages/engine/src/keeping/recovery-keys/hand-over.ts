import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, Text } from '../schemas.ts';
import { keyInUse } from './key-rows.ts';

/** Bàn giao khóa khôi phục: another person keeps it, or it lies elsewhere. */
export const handOverKey = defineOperation({
  name: 'recovery-key.hand-over',
  act: 'keeping.manage',
  kind: 'change',
  title: { vi: 'Bàn giao khóa khôi phục', en: 'Hand over a recovery key' },
  input: Type.Object({ operationId: Id, keyId: Id, keeper: Text, place: Text }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run(context, { keyId, keeper, place }) {
    const { name, keeper: from, place: away } = await keyInUse(context, keyId);
    await context.tx.query('update recovery_key set keeper = $2, place = $3 where key_id = $1', [keyId, keeper, place]);
    context.journal({ body: { keyId, name, keeper, place, from: { keeper: from, place: away } } });
    return {};
  },
});
