import type pg from 'pg';
import { compareRows, tableRows } from './compare-rows.ts';
import type { Findings } from './report.ts';

type Row = Readonly<Record<string, unknown>>;
type Told = Record<string, string | null>;
type Expected = Map<string, Told>;

interface People {
  readonly unit: Expected;
  readonly account: Expected;
  readonly posting: Expected;
  /** What a unit was until the day before its kind or its superior changed, by unit and first day. */
  readonly past: Map<string, Row>;
  /** Accounts whose first entry names no posting, as entries of older nodes do: their postings cannot all be told. */
  readonly older: Set<string>;
}

const COLUMNS = { unit: { name: 'name', kind: 'kind', superior_id: 'superiorId', valid_from: 'from', valid_to: 'to' }, account: { login: 'login', name: 'name', rank: 'rank' }, posting: { account_id: 'accountId', unit_id: 'unitId', position: 'position', valid_from: 'from', valid_to: 'to' } } as const;

/** Units, accounts and postings against the acts that made and changed them, in the order of the acts. */
export async function checkPeople(client: pg.Client, found: Findings): Promise<void> {
  const { rows } = await client.query<{ act: string; body: string | null }>(
    `select e.act, b.body from journal_entry e left join journal_body b on b.entry_id = e.id where e.act = any ($1) and e.outcome = 'done' order by e.at, e.id`, [Object.keys(EFFECT)]);
  if (rows.some(({ body }) => body === null)) {
    found.count('peopleNotCompared', rows.length);
    return;
  }
  const people: People = { unit: new Map(), account: new Map(), posting: new Map(), past: new Map(), older: new Set() };
  for (const { act, body } of rows) EFFECT[act]?.(people, JSON.parse(body ?? '{}') as Record<string, unknown>);
  for (const table of ['unit', 'account', 'posting'] as const) await compareTable(client, table, people, found);
  const past = (await tableRows(client, 'unit_past')).map((row) => ({ ...row, id: `${String(row['unit_id'])}/${String(row['valid_from'])}` }));
  compareRows('unit_past', 'id', past, people.past, found);
}

type Act = (people: People, body: Record<string, unknown>) => void;

const part = (body: Record<string, unknown>, name: string): Told | undefined => body[name] as Told | undefined;

/** What each act does to the rows. Entries of older nodes hold the account or the unit without its own heading. */
const EFFECT: Readonly<Record<string, Act>> = {
  'unit.add': ({ unit }, body) => {
    const added = part(body, 'unit') ?? (body as Told);
    unit.set(String(added['unitId']), { ...added, ...('from' in added ? { to: null } : {}) });
  },
  'unit.change': ({ unit, past }, body) => {
    const [id, after] = [String(body['unitId']), part(body, 'after') ?? {}];
    const told = (body['before'] ?? {}) as Told;
    // An entry of an older node that added the unit does not say since when; the change itself does.
    const before = { from: told['valid_from'] ?? null, kind: told['kind'] ?? null, superiorId: told['superior_id'] ?? null, ...unit.get(id) };
    if (before['from'] && after['from'] && (before['kind'] !== after['kind'] || before['superiorId'] !== after['superiorId'])) {
      past.set(`${id}/${before['from']}`, { kind: before['kind'], superior_id: before['superiorId'], valid_from: before['from'], valid_to: dayBefore(after['from']) });
    }
    unit.set(id, after);
  },
  'account.add': ({ account, posting, older }, body) => {
    const { accountId = null, login = null } = body as Told;
    const added = part(body, 'account') ?? { accountId, login };
    const given = part(body, 'posting');
    account.set(String(added['accountId']), added);
    if (given) posting.set(String(given['postingId']), { ...given, accountId: added['accountId'] ?? null });
    else older.add(String(added['accountId']));
  },
  'posting.add': ({ posting }, body) => {
    const given = part(body, 'posting') ?? {};
    const from = given['from'] ?? '';
    // Without “beside” the postings that would go on end the day before.
    for (const each of body['beside'] === true ? [] : posting.values()) {
      if (each['accountId'] === given['accountId'] && (each['to'] ?? '9999') >= from) each['to'] = dayBefore(from);
    }
    posting.set(String(given['postingId']), given);
  },
  'posting.end': ({ posting }, body) => {
    const ended = posting.get(String(body['postingId']));
    if (ended) ended['to'] = (body as Told)['to'] ?? null;
  },
};

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const spelt = (value: unknown, column: string): unknown => (typeof value !== 'string' ? (value ?? null) : column === 'login' ? value.normalize('NFC').toLowerCase() : value.normalize('NFC'));

async function compareTable(client: pg.Client, table: 'unit' | 'account' | 'posting', people: People, found: Findings): Promise<void> {
  const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t`);
  const present = new Map(rows.map(({ row }) => [String(row[`${table}_id`]), row]));
  found.count(`${table}s`, present.size);
  for (const [id, expected] of people[table]) {
    const row = present.get(id);
    present.delete(id);
    if (!row) found.fault(`${table}.missing`, id, `thiếu dòng ${id} trong ${table}`);
    else {
      for (const [column, name] of Object.entries(COLUMNS[table])) {
        if (name in expected && spelt(row[column], column) !== spelt(expected[name], column)) found.fault(`${table}.differs`, id, `${table}.${column} của ${id} khác nhật ký`);
      }
    }
  }
  for (const [id, row] of present) {
    if (table === 'posting' && people.older.has(String(row['account_id']))) found.count('postingsNotCompared');
    else found.fault(`${table}.stray`, id, `dòng ${id} của ${table} không có trong nhật ký`);
  }
}

/** Files of the exported lists, as the entries of the lists name them. */
export async function checkExported(client: pg.Client, found: Findings): Promise<void> {
  const { rows } = await client.query<{ entry_id: string; extra: boolean }>(
    `with named as (select e.id as entry_id, e.unit, r.file_id::uuid as file_id from journal_entry e join journal_body b on b.entry_id = e.id, jsonb_array_elements_text(b.body::jsonb -> 'results') r(file_id)
       where e.act in ('file.export', 'differences.export', 'eligibility.export', 'eligibility.print', 'duty.print') and e.outcome = 'done')
     select coalesce(x.entry_id, n.entry_id) as entry_id, n.entry_id is null as extra from exported_file x full join named n using (entry_id, file_id, unit)
     where (x.entry_id is null or n.entry_id is null) and not (n.entry_id is null and exists (select 1 from journal_entry e where e.id = x.entry_id and e.act in ('file.export', 'differences.export', 'eligibility.export', 'eligibility.print') and not exists (select 1 from journal_body b where b.entry_id = e.id)))`,
  );
  for (const { entry_id: id, extra } of rows) found.fault(extra ? 'exported_file.stray' : 'exported_file.missing', id, `hồ sơ của danh sách đã xuất ${id} khác nhật ký`);
}
