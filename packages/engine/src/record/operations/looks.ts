import Type from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import { loadForDecision } from '../file.ts';
import { CHANGES } from '../history.ts';
import { accountNames } from '../people.ts';
import { Closed, Id, Purpose } from '../schemas.ts';

const Look = Type.Object({ at: Type.String(), actor: Type.String(), act: Type.String(), purpose: Type.Union([Type.String(), Type.Null()]) }, Closed);

/** Ai đã xem (NĐ 160/2026 Điều 11.6.c): every look at the file, refused ones too. */
export const fileLooks = defineOperation({
  name: 'file.looks',
  act: 'history',
  kind: 'read',
  title: { vi: 'Xem ai đã xem hồ sơ', en: 'See who looked at a file' },
  input: Type.Object({ fileId: Id, purpose: Purpose, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }, Closed),
  output: Type.Object({ total: Type.Integer(), looks: Type.Array(Look) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, input, { file }) {
    const { rows } = await context.tx.query<{ at: Date; actor: string; act: string; purpose: string | null; total: number }>({
      name: 'file-looks',
      text: `select e.at, e.actor, e.act || case e.outcome when 'refused' then '.refused' else '' end as act, e.purpose, count(*) over () as total
        from journal_entry e where e.file_id = $1 and not e.act = any ($2) order by e.at desc, e.id desc limit $3`,
      values: [file.fileId, CHANGES, input.limit ?? 20],
    });
    const names = await accountNames(context.tx, rows.map((r) => r.actor));
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, body: {} });
    return { total: rows[0]?.total ?? 0, looks: rows.map((r) => ({ at: r.at.toISOString(), actor: names.get(r.actor) ?? r.actor, act: r.act, purpose: r.purpose })) };
  },
});
