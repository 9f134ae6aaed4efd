import type pg from 'pg';
import { canonicalJson } from '../kernel/index.ts';
import type { Bodiless, Fault } from './verify-entries.ts';

/**
 * Bodies that a lawful redaction took: named, with the hash that stays, by a decision that a head other than the asker made on an order that somebody had asked to be
 * carried out, both entries whole and in the tree. What was written a moment ago has its place there yet to come.
 */
const NAMED = `with acted as (
    select e.id, e.act, e.actor, e.file_id, e.unit, e."position", l.position as place, b.body::jsonb as said
      from journal_entry e join journal_body b on b.entry_id = e.id left join journal_leaf l on l.entry_id = e.id
      where e.act in ('redaction.ask', 'redaction.decide') and e.outcome = 'done' and sha256(b.salt || convert_to(b.body, 'UTF8')) = e.body_hash
        and (l.position is not null or e.txid >= (select next_txid from journal_horizon))),
  lawful as (
    select d.id as decision, d.file_id, (named ->> 0)::uuid as id, named ->> 1 as hash
      from acted d join acted a on a.act = 'redaction.ask' and a.id = (d.said ->> 'redactionId')::uuid, jsonb_array_elements(d.said -> 'redacted') named
      where d.act = 'redaction.decide' and d."position" = 'UNIT_HEAD' and a.actor <> d.actor and a.file_id = d.file_id and a.unit = d.unit and (d.place is null or a.place < d.place)
        and a.said -> 'order' = d.said -> 'order' and a.said -> 'scope' = d.said -> 'scope'
        and not exists (select from jsonb_array_elements_text(a.said -> 'entries') asked where not exists (select from jsonb_array_elements(d.said -> 'redacted') x where x ->> 0 = asked)))
  select n.decision, e.id from lawful n join journal_entry e on e.id = n.id and e.file_id = n.file_id and encode(e.body_hash, 'hex') = n.hash`;

export interface Judged {
  /** Bodies that lawful orders took. */
  readonly redacted: number;
  readonly faults: readonly Fault[];
}

/** Holds bodies that are gone to the redactions that name them, both ways: one that nobody ordered is a fault, and so is one that came back. */
export async function judgeBodiless(client: pg.ClientBase, bodiless: readonly Bodiless[], gone: number): Promise<Judged> {
  // The entries were read side by side; what is asked here is little.
  await client.query('set local enable_hashjoin = on; set local enable_nestloop = on');
  const { rows } = await client.query<{ id: string; back: boolean }>(`select n.id, exists (select from journal_body b where b.entry_id = n.id) as back from (${NAMED}) n`);
  const named = new Set(rows.map(({ id }) => id));
  const erased = bodiless.filter(({ entryId }) => !named.has(entryId));
  const faults: Fault[] = erased.map(({ position, entryId }) => ({ code: 'journal.body-missing', position, entryId, message: `Nội dung của mục ở vị trí ${position} đã mất mà không có quyết định xóa theo lệnh nào nêu tên mục đó.` }));
  if (gone > bodiless.length) faults.push({ code: 'journal.body-missing', position: null, entryId: null, message: `Nội dung của ${gone - bodiless.length} mục nữa đã mất, quá nhiều để kể từng mục.` });
  for (const { id } of rows.filter(({ back }) => back)) faults.push({ code: 'journal.body-returned', position: null, entryId: id, message: `Nội dung của mục ${id} đã bị xóa theo lệnh mà nay lại có: có người chép trở lại.` });
  return { redacted: bodiless.length - erased.length, faults };
}

/** A lawful order that was carried out, as it is kept beside the journal: ids, the order and when; nothing of what was taken. */
export interface CarriedOut {
  readonly decision: string;
  readonly decidedAt: string;
  readonly scope: 'versions' | 'record' | 'file';
  readonly unit: string;
  readonly fileId: string;
  readonly recordId: string | null;
  readonly order: { readonly number: string; readonly day: string; readonly authority: string };
}

/** Every order that was carried out, in the order of the tree. */
export async function carriedOut(client: pg.Pool | pg.ClientBase): Promise<CarriedOut[]> {
  const { rows } = await client.query<CarriedOut>(
    `select e.id as decision, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "decidedAt", b.body::jsonb ->> 'scope' as scope, e.unit, e.file_id as "fileId", e.record_id as "recordId", b.body::jsonb -> 'order' as "order"
     from journal_entry e join journal_body b on b.entry_id = e.id where e.id in (select decision from (${NAMED}) n) order by e.at, e.id`);
  return rows;
}

/** The list as it leaves the node: a signed note, one order a line. */
export const ordersText = (origin: string, orders: readonly CarriedOut[]): string => `${origin}/redactions\n${orders.length}\n${orders.map((order) => `${canonicalJson({ ...order, order: { ...order.order } })}\n`).join('')}`;

const BREADTH = { versions: 0, record: 1, file: 2 } as const;

/**
 * Orders of a list that was kept elsewhere whose content stands here: carried out after the moment that a copy reaches, and come back with it. One that was carried out
 * again under the same number counts; a file or a record that is younger than the copy is not here at all.
 */
export async function comeBack(client: pg.Pool | pg.ClientBase, held: readonly CarriedOut[]): Promise<CarriedOut[]> {
  const here = await carriedOut(client);
  const { rows } = await client.query<{ id: string }>('select distinct coalesce(record_id, file_id) as id from journal_entry where file_id = any ($1::uuid[])', [held.map(({ fileId }) => fileId)]);
  const told = new Set(rows.map(({ id }) => id));
  const again = (order: CarriedOut): boolean => here.some((each) => each.decision === order.decision
    || (each.fileId === order.fileId && each.order.number === order.order.number && BREADTH[each.scope] >= BREADTH[order.scope] && (each.scope === 'file' || each.recordId === order.recordId)));
  return held.filter((order) => told.has(order.recordId ?? order.fileId) && !again(order));
}

/** The decision that took the body of an entry; null when none did. */
export async function decisionOver(client: pg.Pool | pg.ClientBase, entryId: string): Promise<string | null> {
  const { rows } = await client.query<{ decision: string }>(`select decision from (${NAMED}) n where n.id = $1`, [entryId]);
  return rows[0]?.decision ?? null;
}
