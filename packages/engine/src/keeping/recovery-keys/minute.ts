import Type from 'typebox';
import type { RecoveryKeyMinute } from '../../contract/keeping-views.ts';
import { defineOperation, Evidence, evidenceOf, noSubject } from '../../operation/index.ts';
import { Closed, Id, instant, person } from '../schemas.ts';
import { KEY_SQL, unknownKey, viewOf } from './key-rows.ts';
import type { KeyRow } from './key-rows.ts';
import { KeyShape } from './key-shape.ts';

const ACTS = `('recovery-key.propose', 'recovery-key.decide', 'recovery-key.reject', 'recovery-key.hand-over', 'recovery-key.tried', 'recovery-key.retire')`;
const Nullable = Type.Union([Type.String(), Type.Null()]);
const Step = Type.Object({ entryId: Id, act: Type.String(), at: Type.String(), by: Type.String(), keeper: Nullable, place: Nullable, reason: Nullable }, Closed);
const Output = Type.Object({ ...KeyShape.properties, readAt: Type.String(), unitName: Type.String(), history: Type.Array(Step), entryId: Id, evidence: Evidence }, Closed);

interface Written {
  readonly entryId: string;
  readonly act: string;
  readonly at: string;
  readonly by: string;
  readonly written: string;
  readonly salt: Buffer;
}

/** Biên bản giao nhận, quản lý khóa khôi phục: who keeps it where, and everything that was done with it, with the proof of the last act (Circular Điều 8.4). */
export const readKey = defineOperation({
  name: 'recovery-key.read',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem biên bản khóa khôi phục', en: 'Read the minute of a recovery key' },
  input: Type.Object({ keyId: Id }, Closed),
  output: Output,
  load: noSubject,
  async run(context, { keyId }): Promise<RecoveryKeyMinute> {
    const { tx, actor, engine } = context;
    const { rows: [row] } = await tx.query<KeyRow>(`${KEY_SQL} where r.key_id = $2`, [actor.accountId, keyId]);
    if (!row) throw unknownKey();
    const { rows } = await tx.query<Written>(
      `select e.id "entryId", e.act, ${instant('e.at')} at, coalesce(${person('e.actor')}, e.actor) "by", b.body written, b.salt
         from journal_entry e join journal_body b on b.entry_id = e.id where e.act in ${ACTS} and e.outcome = 'done' and b.body::json ->> 'keyId' = $1 order by e.id`,
      [keyId],
    );
    const last = rows.at(-1);
    if (!last) throw unknownKey();
    context.journal({ body: { keyId } });
    const history = rows.map(({ entryId, act, at, by, written }) => {
      const { keeper = null, place = null, reason = null } = JSON.parse(written) as Partial<Record<'keeper' | 'place' | 'reason', string | null>>;
      return { entryId, act, at, by, keeper, place, reason };
    });
    return { ...viewOf(context, row), readAt: new Date(context.now).toISOString(), unitName: engine.unit(actor.unitId)?.name ?? actor.unitId, history, entryId: last.entryId, evidence: await evidenceOf(engine, last) };
  },
});
