import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed } from '../schemas.ts';
import { KeyShape } from './key-shape.ts';
import { KEY_SQL, viewOf } from './key-rows.ts';
import type { KeyRow } from './key-rows.ts';

/** Danh sách khóa khôi phục: those in use and proposed first, then what was. */
export const listKeys = defineOperation({
  name: 'recovery-key.list',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem khóa khôi phục', en: 'View recovery keys' },
  input: Type.Object({}, Closed),
  output: Type.Object({ keys: Type.Array(KeyShape) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<KeyRow>(`${KEY_SQL} order by array_position(array['PROPOSED', 'IN_USE', 'RETIRED', 'REFUSED'], r.state), r.asked_at`, [context.actor.accountId]);
    context.journal({ body: { shown: rows.length } });
    return { keys: rows.map((row) => viewOf(context, row)) };
  },
});
