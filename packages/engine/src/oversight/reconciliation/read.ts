import Type from 'typebox';
import type { ReconciliationFigures, ReconciliationMinute, SampleFile } from '../../contract/oversight-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, Evidence, evidenceOf, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import { Closed, Id, instant, person } from '../schemas.ts';
import { clauseOf } from './clause.ts';
import { Figures } from './figures.ts';
import { headOf, rowsSql, unknownReconciliation, visibleFiles } from './rows.ts';
import type { ReconciliationRow } from './rows.ts';
import { Draw, Head, Sample, Step } from './view-shape.ts';

const ACTS = `('reconciliation.begin', 'reconciliation.run', 'reconciliation.conclude', 'reconciliation.decide', 'reconciliation.reject')`;
/** Acts after which a file says something else than before. */
const CHANGES = `('record.enter', 'record.amend', 'record.correct', 'record.void', 'correction.decide')`;

interface Written {
  readonly entryId: string;
  readonly act: string;
  readonly at: string;
  readonly by: string;
  readonly written: string;
  readonly salt: Buffer;
}

/** Biên bản đối soát dữ liệu hằng tháng (NĐ 160/2026 Điều 10.7.d): figures, sample and conclusion as they stand, with the proof of the last act. */
export const readReconciliation = defineOperation({
  name: 'reconciliation.read',
  act: 'oversight.read',
  kind: 'read',
  title: { vi: 'Xem biên bản đối soát', en: 'Read the minute of a reconciliation' },
  input: Type.Object({ reconciliationId: Id }, Closed),
  output: Type.Object({ ...Head.properties, readAt: Type.String(), figures: Type.Union([Figures, Type.Null()]), draw: Draw, sample: Type.Array(Sample), history: Type.Array(Step), mayConclude: Type.Boolean(), entryId: Id, evidence: Evidence }, Closed),
  load: noSubject,
  async run(context, { reconciliationId }): Promise<ReconciliationMinute> {
    const { tx, actor, engine } = context;
    const { rows: [row] } = await tx.query<ReconciliationRow>(`${rowsSql(actor)} where r.reconciliation_id = $2`, [actor.accountId, reconciliationId]);
    if (!row) throw unknownReconciliation();
    const { rows } = await tx.query<Written>(
      `select e.id "entryId", e.act, ${instant('e.at')} at, coalesce(${person('e.actor')}, e.actor) "by", b.body written, b.salt
         from journal_entry e join journal_body b on b.entry_id = e.id where e.act in ${ACTS} and e.outcome = 'done' and b.body::json ->> 'reconciliationId' = $1 order by e.id`,
      [reconciliationId],
    );
    const last = rows.at(-1);
    if (!last) throw unknownReconciliation();
    const sample = (await sampleOf(context, row)).map((file) => ({ ...file, mayState: mayStateOf(context, row, file) }));
    const runs = rows.filter(({ act }) => act === 'reconciliation.run').map(({ written }) => JSON.parse(written) as Run);
    context.journal({ clause: clauseOf(context), body: { reconciliationId, files: sample.map(({ fileId }) => fileId) } });
    return {
      ...headOf(context, row), readAt: new Date(context.now).toISOString(), figures: runs.at(-1)?.figures ?? null, draw: drawOf(row, runs), sample,
      history: rows.map(({ entryId, act, at, by, written }) => ({ entryId, act, at, by, reason: (JSON.parse(written) as { reason?: string | null }).reason ?? null })),
      mayConclude: isOpen(row) && row.files === row.stated && isAllowed(context, row, 'oversight.conclude'), entryId: last.entryId, evidence: await evidenceOf(engine, last),
    };
  },
});

interface Run {
  readonly figures: ReconciliationFigures;
  readonly draw: { readonly treeSize: number; readonly root: string; readonly population: number; readonly files: readonly string[] } | null;
}

function drawOf({ drawnAt }: ReconciliationRow, runs: readonly Run[]): ReconciliationMinute['draw'] {
  const draw = runs.find((run) => run.draw !== null)?.draw ?? null;
  return draw === null || drawnAt === null ? null : { drawnAt, treeSize: draw.treeSize, root: draw.root, population: draw.population, size: draw.files.length };
}

async function sampleOf({ tx, actor }: Context, { reconciliationId, drawnAt }: ReconciliationRow): Promise<Omit<SampleFile, 'mayState'>[]> {
  const { rows } = await tx.query<Omit<SampleFile, 'mayState'>>(
    `select v.file_id "fileId", v.place, v.file_no "fileNo", v.subject_kind "subjectKind", v.sealed, v.result, nullif(b.body::json ->> 'words', '') words, ${person('v.stated_by')} "statedBy", ${instant('v.stated_at')} "statedAt",
            exists (select from journal_entry e where e.file_id = v.file_id and e.act = 'file.read' and e.outcome = 'done' and e.actor = $2 and e.at >= $3) opened,
            case when v.result = 'DIFFERS' then (select ${instant('max(e.at)')} from journal_entry e where e.file_id = v.file_id and e.act in ${CHANGES} and e.outcome = 'done' and e.at > v.stated_at) end "changedAt"
       from ${visibleFiles(actor)} v left join journal_body b on b.entry_id = v.stated_entry where v.reconciliation_id = $1 order by v.sealed, v.place`,
    [reconciliationId, actor.accountId, drawnAt],
  );
  return rows;
}

const isOpen = ({ state }: ReconciliationRow): boolean => state === 'READY' || state === 'RETURNED';

const isAllowed = ({ engine, actor, now }: Context, { unit }: ReconciliationRow, act: 'oversight.state' | 'oversight.conclude'): boolean =>
  unit === actor.unitId && engine.authority.decide({ act, actor, subject: null, on: vietnamDate(now), purpose: null }).allowed;

/** A head states of sealed files alone, and may do so until the confirmation. */
function mayStateOf(context: Context, row: ReconciliationRow, { sealed }: Pick<SampleFile, 'sealed'>): boolean {
  const head = context.actor.position === 'UNIT_HEAD';
  return (isOpen(row) || (head && row.state === 'CONCLUDED')) && head === sealed && isAllowed(context, row, 'oversight.state');
}
