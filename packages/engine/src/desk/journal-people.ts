import type { JournalDetails, PeopleField } from '../contract.ts';
import type { Context } from '../operation/index.ts';

type Facts = Readonly<Record<string, unknown>>;
type Told = JournalDetails['people'][number];

const partOf = (body: Facts, name: string): Facts => (typeof body[name] === 'object' && body[name] !== null ? (body[name] as Facts) : body);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Where the same thing has another name in the row of the table. */
const IN_ROW: Readonly<Record<string, string>> = { superiorId: 'superior_id', from: 'valid_from', to: 'valid_to' };
const UNIT: readonly (readonly [PeopleField, string])[] = [['unitName', 'name'], ['kind', 'kind'], ['superior', 'superiorId'], ['from', 'from'], ['to', 'to']];
const POSTING: readonly (readonly [PeopleField, string])[] = [['unit', 'unitId'], ['position', 'position'], ['from', 'from'], ['to', 'to']];
const UNITS: ReadonlySet<PeopleField> = new Set(['unit', 'superior']);

/**
 * What an act about accounts, postings and units set, each fact beside what it was before (Circular Điều 4.2, 9.4). People and units by their names of
 * now; nothing that opens an account is told. Acts of an older node that kept no former value tell the new one alone.
 */
export async function peopleIn(context: Context, act: string, body: Facts): Promise<Told[]> {
  if (act === 'proposal.reject') return ofProposal(context, textOf(body['proposalId']));
  switch (act.replace(/\.propose$/, '')) {
    case 'account.add': return [...newAccount(partOf(body, 'account')), ...set(context, POSTING, partOf(body, 'posting'))];
    case 'posting.add': return [...await person(context, textOf(partOf(body, 'posting')['accountId'])), ...await newPosting(context, partOf(body, 'posting'), body['ended'])];
    case 'posting.end': return postingEnd(context, body);
    case 'account.reset': case 'account.recover': return person(context, textOf(body['accountId']));
    case 'unit.add': return set(context, UNIT, partOf(body, 'unit'));
    case 'unit.change': return unitChange(context, body);
    default: return [];
  }
}

const newAccount = ({ name, rank, login }: Facts): Told[] => [{ field: 'person', before: null, after: [rank, name].map(textOf).filter((each) => each !== null).join(' ') }, { field: 'login', before: null, after: textOf(login) }];

async function person({ tx }: Context, accountId: string | null): Promise<Told[]> {
  if (accountId === null) return [];
  const { rows } = await tx.query<{ who: string }>(`select trim(rank || ' ' || name) || ' (' || login || ')' as who from account where account_id = $1`, [accountId]);
  return rows.map(({ who }) => ({ field: 'person', before: null, after: who }));
}

const named = (context: Context, field: PeopleField, value: unknown): string | null => {
  const text = textOf(value);
  return text !== null && UNITS.has(field) ? (context.engine.unit(text)?.name ?? text) : text;
};

const set = (context: Context, fields: typeof UNIT, facts: Facts): Told[] => fields.flatMap(([field, name]): Told[] => (facts[name] === undefined || facts[name] === null ? [] : [{ field, before: null, after: named(context, field, facts[name]) }]));

function unitChange(context: Context, body: Facts): Told[] {
  const [before, after] = [body['before'] as Facts | undefined, body['after'] as Facts | undefined];
  const unit: Told = { field: 'unit', before: null, after: textOf(after?.['name']) ?? named(context, 'unit', body['unitId']) };
  if (before === undefined || after === undefined) return [unit, ...set(context, UNIT, body)];
  return [unit, ...UNIT.flatMap(([field, name]): Told[] => {
    const [was, is] = [named(context, field, before[IN_ROW[name] ?? name]), named(context, field, after[name])];
    return was === is ? [] : [{ field, before: was, after: is }];
  })];
}

interface PostingRow { readonly account_id: string; readonly unit_id: string; readonly position: string }

async function postingOf({ tx }: Context, postingId: string | null): Promise<PostingRow | null> {
  if (postingId === null) return null;
  return (await tx.query<PostingRow>('select account_id, unit_id, "position" from posting where posting_id = $1', [postingId])).rows[0] ?? null;
}

async function postingEnd(context: Context, body: Facts): Promise<Told[]> {
  const posting = await postingOf(context, textOf(body['postingId']));
  const to: Told = { field: 'to', before: textOf(body['before']), after: textOf(body['to']) };
  if (posting === null) return [to];
  return [...await person(context, posting.account_id), { field: 'unit', before: null, after: named(context, 'unit', posting.unit_id) }, { field: 'position', before: null, after: posting.position }, to];
}

/** What a new posting is, beside the one that it put an end to; each further one that it ended stands by itself. */
async function newPosting(context: Context, posting: Facts, ended: unknown): Promise<Told[]> {
  const before: PostingRow[] = [];
  for (const id of Array.isArray(ended) ? ended : []) {
    const row = await postingOf(context, textOf(id));
    if (row !== null) before.push(row);
  }
  const [first, ...others] = before;
  const was = (row: PostingRow): Told[] => [{ field: 'unit', before: named(context, 'unit', row.unit_id), after: null }, { field: 'position', before: row.position, after: null }];
  const told = set(context, POSTING, posting).map((each) => {
    const old = first && was(first).find(({ field }) => field === each.field)?.before;
    return old === undefined || old === each.after ? each : { ...each, before: old };
  });
  return [...told, ...others.flatMap(was)];
}

async function ofProposal(context: Context, proposalId: string | null): Promise<Told[]> {
  const { rows } = await context.tx.query<{ act: string; account_id: string | null; body: Facts }>('select act, account_id, body from proposal where proposal_id = $1', [proposalId]);
  const [row] = rows;
  return row === undefined ? [] : peopleIn(context, row.act, { accountId: row.account_id, ...row.body });
}
