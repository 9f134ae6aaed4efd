import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canonical } from './canonical.ts';
import { compareRows, tableRows } from './compare-rows.ts';
import type { Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

interface Act {
  readonly id: string;
  readonly act: string;
  readonly at: string;
  readonly actor: string;
  readonly position: string | null;
  readonly unit: string;
  readonly fileId: string;
  readonly recordId: string | null;
  readonly recordType: string | null;
  readonly version: number;
  readonly place: number | null;
  readonly body: Row;
}

/**
 * Bodies that are gone against the decisions on lawful orders: each must be named, with its hash, by a decision that a head made on what another person had asked for
 * before, on the same order; whatever is gone without one is a fault, as is a body that came back and a decision that nobody asked for.
 */
export async function checkRedactions(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsOnRedactions(client, found);
  const asked = new Map(acts.filter(({ act }) => act === 'redaction.ask').map((act) => [act.id, act]));
  const ordered = new Map<string, { hash: string; fileId: string }>();
  for (const decision of acts.filter(({ act }) => act === 'redaction.decide')) {
    const question = asked.get(String(decision.body['redactionId']));
    const reason = unlawful(decision, question);
    if (reason !== null) found.fault('redaction.unlawful', decision.id, `quyết định xóa nội dung ${decision.id}: ${reason}`);
    else {
      found.redactions.push({ fileId: decision.fileId, recordId: decision.recordId, at: decision.at });
      for (const [id, hash] of pairs(decision.body['redacted'])) ordered.set(id, { hash, fileId: decision.fileId });
    }
  }
  for (const [id, { position, hash, fileId }] of found.bodiless) {
    const order = ordered.get(id);
    if (order && order.hash === hash && order.fileId === fileId) found.lawful.add(id);
    else found.fault('body.missing', id, `nội dung của mục ở vị trí ${position} đã mất mà không có quyết định xóa theo lệnh nào nêu tên mục đó`);
  }
  found.count('redacted', found.lawful.size);
  await checkReturned(client, [...ordered.keys()], found);
  compareRows('redaction', 'redaction_id', await tableRows(client, 'redaction'), expectedRows(acts), found);
}

async function actsOnRedactions(client: pg.Client, found: Findings): Promise<Act[]> {
  const { rows } = await client.query<Omit<Act, 'body'> & { body: string | null; salt: Buffer | null; hash: Buffer }>(
    `select e.id, e.act, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor, e."position", e.unit, e.file_id as "fileId", e.record_id as "recordId", e.record_type as "recordType", e.version, l.position::int8::float8 as place, b.body, b.salt, e.body_hash as hash
     from journal_entry e left join journal_leaf l on l.entry_id = e.id left join journal_body b on b.entry_id = e.id where e.act in ('redaction.ask', 'redaction.decide', 'redaction.reject') and e.outcome = 'done' order by e.at, e.id`);
  return rows.flatMap(({ body, salt, hash, ...act }) => {
    // A changed body, or one that is gone, is named where the bodies are looked at; it is no ground for anything here.
    if (body === null || salt === null || !createHash('sha256').update(salt).update(body, 'utf8').digest().equals(hash)) {
      found.count('redactionsNotRead');
      return [];
    }
    return [{ ...act, body: JSON.parse(body) as Row }];
  });
}

/** Pairs of entry and hash. */
const pairs = (value: unknown): [string, string][] => (Array.isArray(value) ? (value as [string, string][]) : []);

/** Why a decision is no ground; null when it is one. An entry that has no place in the tree yet was written a moment ago: that it gets one is judged with the entries. */
function unlawful(decision: Act, question: Act | undefined): string | null {
  if (!question) return 'không có ai đề nghị';
  if (question.actor === decision.actor) return 'người đề nghị tự quyết định';
  if (decision.position !== 'UNIT_HEAD') return 'người quyết định không phải thủ trưởng';
  if (question.body['givenBy'] === decision.actor) return 'người quyết định đã một mình cấp mật khẩu cho người đề nghị';
  if (question.fileId !== decision.fileId || question.recordId !== decision.recordId || question.unit !== decision.unit) return 'khác hồ sơ với đề nghị';
  if (canonical([question.body['order'], question.body['scope']]) !== canonical([decision.body['order'], decision.body['scope']])) return 'khác lệnh với đề nghị';
  if (decision.place !== null && (question.place === null || question.place > decision.place)) return 'đề nghị có sau quyết định';
  const named = new Set(pairs(decision.body['redacted']).map(([id]) => id));
  const all = Array.isArray(question.body['entries']) && (question.body['entries'] as string[]).every((id) => named.has(id));
  return all ? null : 'không gồm đủ các mục đã đề nghị';
}

async function checkReturned(client: pg.Client, ids: readonly string[], found: Findings): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select entry_id as id from journal_body where entry_id = any ($1::uuid[])', [ids]);
  for (const { id } of rows) found.fault('body.returned', id, `nội dung của mục ${id} đã bị xóa theo lệnh mà nay lại có`);
}

/** Rows that wait or were decided, as their acts tell them. */
function expectedRows(acts: readonly Act[]): Map<string, Record<string, unknown>> {
  const rows = new Map<string, Record<string, unknown>>();
  for (const { id, act, at, actor, unit, fileId, recordId, recordType, version, body } of acts) {
    const { scope, order, reason, entries, givenBy, redactionId, note = null, redacted } = body;
    const { number, day, authority } = (order ?? {}) as Row;
    if (act === 'redaction.ask') {
      rows.set(id, { file_id: fileId, record_id: recordId, record_type: recordType, unit, scope, expected_version: version, order_no: number, order_day: day, authority, reason, entries, asked_by: actor, asked_at: at, given_by: givenBy, state: 'pending', decided_by: null });
    } else {
      const accepted = act === 'redaction.decide';
      Object.assign(rows.get(String(redactionId)) ?? {}, { state: accepted ? 'accepted' : 'rejected', decided_by: actor, decided_at: at, note, ...(accepted ? { entries: pairs(redacted).map(([named]) => named) } : {}) });
    }
  }
  return rows;
}
