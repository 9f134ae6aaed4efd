import Type from 'typebox';
import { conflict, defineOperation } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { monthAt } from '../calendar.ts';
import { Closed, Id } from '../schemas.ts';
import { clauseOf } from './clause.ts';
import { figuresOf, Found } from './figures.ts';
import { drawFor } from './population.ts';
import { lockedRow, mustBeOpen } from './rows.ts';
import type { ReconciliationRow } from './rows.ts';

/**
 * Ghi phần đối soát của máy (NĐ 160/2026 Điều 10.7.d): every figure and fault as one act, by the node alone, so that nobody types them; the first time with the sample.
 */
export const runReconciliation = defineOperation({
  name: 'reconciliation.run',
  act: 'oversight.note',
  kind: 'change',
  title: { vi: 'Ghi phần đối soát của máy', en: 'Note the machine’s part of a reconciliation' },
  input: Type.Object({ operationId: Id, reconciliationId: Id, found: Found }, Closed),
  output: Type.Object({ faults: Type.Integer(), files: Type.Integer() }, Closed),
  async load(tx, { reconciliationId }, _engine, actor) {
    return { subject: null, row: await lockedRow(tx, actor, reconciliationId) };
  },
  async run(context, { reconciliationId, found }, { row }) {
    if (row.state !== 'BEGUN') mustBeOpen(row);
    if (row.month !== monthAt(context.now)) throw conflict('reconciliation.month-over', 'Tháng của đợt đối soát này đã hết nên không ghi thêm phần của máy. Mở đợt đối soát của tháng này.');
    const { tx, actor } = context;
    const figures = await figuresOf(tx, actor.unitId, found);
    const faults = found.journal.faultCount + found.projections.faultCount + found.papers.faultCount;
    const at = new Date(context.now).toISOString();
    const draw = row.drawnAt === null ? await drawFor(tx, row) : null;
    const entry = context.journal({ clause: clauseOf(context), body: JSON.parse(JSON.stringify({ reconciliationId, month: row.month, faults, figures, draw: draw === null ? null : { treeSize: draw.treeSize, root: draw.root, population: draw.population, files: draw.files } })) });
    await tx.query(`update reconciliation set state = case state when 'BEGUN' then 'READY' else state end, run_entry = $2, run_at = $3, faults = $4, drawn_at = coalesce(drawn_at, $3), tree_size = coalesce(tree_size, $5), root = coalesce(root, $6) where reconciliation_id = $1`, [reconciliationId, entry, at, faults, draw?.treeSize ?? null, draw?.root ?? null]);
    if (draw !== null) await keepSample(context, row, draw);
    return { faults, files: draw?.files.length ?? row.files };
  },
});

/** That a sealed file was drawn is an entry of that file: it stands in no list of whoever may not read it. */
async function keepSample(context: Context, { reconciliationId, unit }: ReconciliationRow, { files, sealed }: Awaited<ReturnType<typeof drawFor>>): Promise<void> {
  const registry = context.engine.registry.name;
  for (const [place, fileId] of sealed.entries()) context.journal({ clause: clauseOf(context), act: 'reconciliation.draw', registry, fileId, body: { reconciliationId, place } });
  await context.tx.query('insert into reconciliation_file (reconciliation_id, file_id, unit, place) select $1::uuid, f, $2, p - 1 from unnest($3::uuid[]) with ordinality t (f, p) union all select $1::uuid, f, $2, p - 1 from unnest($4::uuid[]) with ordinality t (f, p)', [reconciliationId, unit, files, sealed]);
}
