import { createHash } from 'node:crypto';
import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Act, Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

type Changing = Map<string, Record<string, unknown>>;

const ACTS = ['reconciliation.begin', 'reconciliation.run', 'reconciliation.draw', 'reconciliation.state', 'reconciliation.conclude', 'reconciliation.decide', 'reconciliation.reject'];

interface Kept {
  readonly months: Changing;
  readonly files: Changing;
}

/** Reconciliations against the acts that made them, and every sample drawn a second time: who chooses a file, states what nobody found or confirms alone by a hand on the tables is found here. */
export async function checkOversight(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ACTS, found, 'reconciliations');
  if (!acts) return;
  const kept: Kept = { months: new Map(), files: new Map() };
  for (const act of acts) FOLDS[act.act]?.(kept, act);
  compareRows('reconciliation', 'reconciliation_id', await tableRows(client, 'reconciliation'), kept.months, found);
  const taken = await takenByOrders(client, found);
  for (const row of kept.files.values()) if (taken.stated.has(String(row['file_id']))) Object.assign(row, { result: undefined, stated_by: undefined, stated_at: undefined, stated_entry: undefined });
  const rows = (await tableRows(client, 'reconciliation_file')).map((row): Row => ({ ...row, id: fileKey(row['reconciliation_id'], row['file_id']) }));
  compareRows('reconciliation_file', 'id', rows.filter((row) => kept.files.has(String(row['id'])) || !taken.drawn.has(String(row['file_id']))), kept.files, found);
  for (const act of acts) if (act.act === 'reconciliation.run' && act.body['draw'] != null) await drawAgain(client, act, acts, taken.drawn, found);
}

const fileKey = (reconciliation: unknown, file: unknown): string => `${String(reconciliation)} ${String(file)}`;
const UNSTATED = { result: null, stated_by: null, stated_at: null, stated_entry: null };

function drawnInto({ files }: Kept, { unit }: Act, reconciliation: unknown, fileId: string, place: unknown): void {
  files.set(fileKey(reconciliation, fileId), { file_id: fileId, unit, place, ...UNSTATED });
}

function decided(state: string) {
  return ({ months }: Kept, { at, actor, body }: Act): void => void Object.assign(months.get(String(body['reconciliationId'])) ?? {}, { state, decided_by: actor, decided_at: at, note: body['reason'] });
}

const FOLDS: Readonly<Record<string, (kept: Kept, act: Act) => void>> = {
  'reconciliation.begin'({ months }, { at, actor, unit, body: { reconciliationId, month, again } }) {
    if (again === true) return;
    months.set(String(reconciliationId), {
      unit, month, state: 'BEGUN', begun_by: actor, begun_at: at, run_entry: null, run_at: null, faults: null, drawn_at: null, tree_size: null, root: null, words: null, asked_by: null, asked_at: null, given_by: null, decided_by: null, decided_at: null, note: null,
    });
  },
  'reconciliation.run'(kept, act) {
    const { id, at, body: { reconciliationId, faults, draw } } = act;
    const row = kept.months.get(String(reconciliationId)) ?? {};
    Object.assign(row, { state: row['state'] === 'BEGUN' ? 'READY' : row['state'], run_entry: id, run_at: at, faults });
    if (draw === null) return;
    const { treeSize, root, files } = draw as { treeSize: number; root: string; files: string[] };
    Object.assign(row, { drawn_at: at, tree_size: treeSize, root });
    for (const [place, fileId] of files.entries()) drawnInto(kept, act, reconciliationId, fileId, place);
  },
  'reconciliation.draw'(kept, act) {
    drawnInto(kept, act, act.body['reconciliationId'], String(act.fileId), act.body['place']);
  },
  'reconciliation.state'({ files }, { id, at, actor, fileId, body: { reconciliationId, result } }) {
    Object.assign(files.get(fileKey(reconciliationId, fileId)) ?? {}, { result, stated_by: actor, stated_at: at, stated_entry: id });
  },
  'reconciliation.conclude'({ months }, { at, actor, body: { reconciliationId, words, givenBy } }) {
    Object.assign(months.get(String(reconciliationId)) ?? {}, { state: 'CONCLUDED', words, asked_by: actor, asked_at: at, given_by: givenBy, decided_by: null, decided_at: null, note: null });
  },
  'reconciliation.decide': decided('CONFIRMED'),
  'reconciliation.reject': decided('RETURNED'),
};

/** Files whose statement, or whose draw as a sealed file, a lawful order took. */
async function takenByOrders(client: pg.Client, found: Findings): Promise<{ readonly stated: ReadonlySet<string>; readonly drawn: ReadonlySet<string> }> {
  const { rows } = await client.query<{ act: string; file: string }>(`select act, file_id as file from journal_entry where id = any ($1::uuid[]) and act in ('reconciliation.state', 'reconciliation.draw')`, [[...found.lawful]]);
  const of = (act: string): Set<string> => new Set(rows.filter((row) => row.act === act).map(({ file }) => file));
  return { stated: of('reconciliation.state'), drawn: of('reconciliation.draw') };
}

const FILE_ACTS = ['file.open', 'file.seal', 'file.unseal', 'file.redact'];

/** From the journal alone: the first checkpoint over the beginning, the files that were open or sealed then, and the lowest hashes among each. */
async function drawAgain(client: pg.Client, run: Act, acts: readonly Act[], takenDraws: ReadonlySet<string>, found: Findings): Promise<void> {
  const { reconciliationId, month, draw } = run.body as { reconciliationId: string; month: string; draw: { treeSize: number; root: string; population: number; files: string[] } };
  const wrong = (what: string): void => found.fault('reconciliation.draw', reconciliationId, `mẫu đối soát tháng ${month} của ${run.unit}: ${what}`);
  const { rows: [checkpoint] } = await client.query<{ size: string; note: string }>('select size, note from journal_checkpoint where size > (select position from journal_leaf where entry_id = $1) order by size limit 1', [reconciliationId]);
  if (checkpoint === undefined || Number(checkpoint.size) !== draw.treeSize) return wrong('không rút từ điểm kiểm tra đầu tiên sau mục mở đợt');
  const root = Buffer.from(checkpoint.note.split('\n')[2] ?? '', 'base64').toString('hex');
  if (root !== draw.root) wrong('gốc cây khác điểm kiểm tra');
  const { rows } = await client.query<{ id: string; act: string }>(
    `select e.file_id as id, (array_agg(e.act order by l.position desc))[1] as act from journal_entry e join journal_leaf l on l.entry_id = e.id
      where e.act = any ($1) and e.record_id is null and e.outcome = 'done' and l.position < $2 and e.file_id in (select file_id from journal_entry where act = 'file.open' and outcome = 'done' and unit = $3) group by e.file_id having bool_or(e.act = 'file.open')`,
    [FILE_ACTS, draw.treeSize, run.unit],
  );
  const lowest = (...of: string[]): string[] => firstOf(rows.filter(({ act }) => of.includes(act)).map(({ id }) => id), (id) => createHash('sha256').update([root, month, run.unit, id, ''].join('\n')).digest('hex'));
  if (draw.files.join() !== lowest('file.open', 'file.unseal').join()) wrong('hồ sơ rút ra khác hồ sơ phải rút');
  const sealed = acts.filter(({ act, body }) => act === 'reconciliation.draw' && body['reconciliationId'] === reconciliationId).toSorted((a, b) => Number(a.body['place']) - Number(b.body['place'])).map(({ fileId }) => fileId);
  if (sealed.join() !== lowest('file.seal').filter((id) => !takenDraws.has(id)).join()) wrong('hồ sơ niêm phong rút ra khác hồ sơ phải rút');
}

const [ALL_OF, NEVER_MORE] = [10, 50];

function firstOf(ids: readonly string[], hash: (id: string) => string): string[] {
  let wanted = ALL_OF;
  while (wanted < NEVER_MORE && wanted * wanted < ids.length) wanted += 1;
  const hashed = new Map(ids.map((id) => [hash(id), id]));
  return [...hashed.keys()].toSorted().slice(0, wanted).map((each) => hashed.get(each) ?? '');
}
