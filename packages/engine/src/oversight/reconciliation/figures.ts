import Type from 'typebox';
import type { Static } from 'typebox';
import type { ReconciliationFigures } from '../../contract/oversight-views.ts';
import type { Tx } from '../../store/index.ts';
import { Closed, Count, Id, Nullable } from '../schemas.ts';

const Seconds = Type.Number({ minimum: 0 });
const Named = Type.String({ maxLength: 60 });
const JournalFault = Type.Object({ code: Named, position: Type.Union([Type.Integer(), Type.Null()]) }, Closed);
const Journal = Type.Object({
  entries: Count, bodies: Count, redacted: Count, checkpoints: Count, unsequenced: Count, root: Type.String({ pattern: '^[0-9a-f]{64}$' }), checkpoint: Type.String({ maxLength: 10_000 }), seconds: Seconds, faultCount: Count, faults: Type.Array(JournalFault, { maxItems: 100 }),
}, Closed);
const Rows = { files: Count, records: Count, seconds: Seconds, faultCount: Count };
const Papers = { attachments: Count, bytes: Count, seconds: Seconds, faultCount: Count };
const Copy = Type.Object({ label: Type.String({ maxLength: 200 }), endedAt: Nullable, verifiedAt: Nullable, drilledAt: Nullable }, Closed);
const Copies = Type.Array(Copy, { maxItems: 100 });

/** What the machine found, as the node hands it over: faults of rows with their files, of all units. */
export const Found = Type.Object({ journal: Journal, projections: Type.Object({ ...Rows, faults: Type.Array(Type.Object({ table: Named, fileId: Id, unit: Nullable, sealed: Type.Boolean() }, Closed), { maxItems: 500 }) }, Closed), papers: Type.Object({ ...Papers, faults: Type.Array(Type.Object({ fileId: Id, unit: Nullable, sealed: Type.Boolean() }, Closed), { maxItems: 500 }) }, Closed), copies: Copies }, Closed);

/** `ReconciliationFigures` of the contract. */
export const Figures = Type.Object({
  journal: Journal, projections: Type.Object({ ...Rows, faults: Type.Array(Type.Object({ table: Named, fileId: Id }, Closed)), elsewhere: Count }, Closed), copies: Copies,
  /** Of a month before papers were kept there are none. */
  papers: Type.Optional(Type.Object({ ...Papers, faults: Type.Array(Type.Object({ fileId: Id }, Closed)), elsewhere: Count }, Closed)),
  counts: Type.Object({ files: Count, records: Type.Array(Type.Object({ type: Named, count: Count }, Closed)) }, Closed),
}, Closed);

const COUNTS = `select (select count(*)::int from file where custodian_unit = $1 and not sealed and not redacted) files,
  (select coalesce(json_agg(json_build_object('type', t.type, 'count', t.n) order by t.type), '[]') from (select r.type, count(*)::int n from record r join file f using (file_id) where r.custodian_unit = $1 and not f.sealed and r.state = 'current' group by r.type) t) records`;

/** Faults are named to the unit whose files they are of; of a sealed file to nobody by its id. */
export async function figuresOf(tx: Tx, unit: string, { journal, projections, papers, copies }: Static<typeof Found>): Promise<ReconciliationFigures> {
  const { rows: [counts] } = await tx.query<ReconciliationFigures['counts']>(COUNTS, [unit]);
  const own = <T extends { readonly unit: string | null; readonly sealed: boolean }>(faults: readonly T[]): T[] => faults.filter(({ unit: of, sealed }) => of === unit && !sealed);
  const rows = own(projections.faults).map(({ table, fileId }) => ({ table, fileId }));
  const scans = own(papers.faults).map(({ fileId }) => ({ fileId }));
  return { journal, projections: { ...projections, faults: rows, elsewhere: projections.faultCount - rows.length }, papers: { ...papers, faults: scans, elsewhere: papers.faultCount - scans.length }, copies, counts: counts ?? { files: 0, records: [] } };
}
