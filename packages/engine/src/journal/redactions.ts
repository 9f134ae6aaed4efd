import type pg from 'pg';
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

/** The decision that took the body of an entry; null when none did. */
export async function decisionOver(client: pg.Pool | pg.ClientBase, entryId: string): Promise<string | null> {
  const { rows } = await client.query<{ decision: string }>(`select decision from (${NAMED}) n where n.id = $1`, [entryId]);
  return rows[0]?.decision ?? null;
}
