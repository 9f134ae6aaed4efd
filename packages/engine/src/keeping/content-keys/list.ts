import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, instant } from '../schemas.ts';

const Unit = Type.Object({ unit: Type.String(), name: Type.String(), generation: Type.Integer(), madeAt: Type.String(), keys: Type.Integer() }, Closed);

/** Khóa nội dung: of each unit the key in use, since when, and how many keys of files and uploads lie under it. */
export const listContentKeys = defineOperation({
  name: 'content-key.list',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem khóa nội dung', en: 'List the keys of contents' },
  input: Type.Object({}, Closed),
  output: Type.Object({ master: Type.Integer(), inFile: Type.Integer(), units: Type.Array(Unit) }, Closed),
  load: noSubject,
  async run(context) {
    const { tx, engine } = context;
    const { rows } = await tx.query<{ unit: string; generation: number; madeAt: string; keys: number }>(
      `select distinct on (u.unit) u.unit, u.generation, ${instant('u.made_at')} "madeAt", (select count(*)::int from content_key c where c.unit = u.unit) keys from unit_key u order by u.unit, u.generation desc`);
    const { generation } = await engine.vault.newestMaster(tx);
    context.journal({ body: { units: rows.length } });
    return { master: generation, inFile: engine.vault.fileGeneration(), units: rows.map((row) => ({ ...row, name: engine.unit(row.unit)?.name ?? row.unit })) };
  },
});
