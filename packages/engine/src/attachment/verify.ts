import type pg from 'pg';

export interface AttachmentFault {
  readonly attachmentId: string;
  readonly fileId: string;
  readonly unit: string;
  /** Of a sealed file: it is named to nobody. */
  readonly sealed: boolean;
}

export interface AttachmentsVerified {
  readonly attachments: number;
  readonly bytes: number;
  readonly faults: readonly AttachmentFault[];
}

/** Of one: its row says what its entry says, and its pieces are as many and hash to what both say. The server hashes; no byte crosses. */
const HOLDS = `select a.bytes::float8 as bytes, a.state = 'redacted' as redacted, p.n::int as pieces, p.n = a.parts and p.hash = a.sealed_sha256 and p.last = a.parts - 1
    and e.file_id = a.file_id and e.unit = a.unit as holds, encode(a.sealed_sha256, 'hex') as sealed, b.body
  from attachment a join journal_entry e on e.id = a.attachment_id left join journal_body b on b.entry_id = e.id
    cross join lateral (select count(*) as n, max(part) as last, sha256(coalesce(string_agg(content, ''::bytea order by part), ''::bytea)) as hash from attachment_part where attachment_id = a.attachment_id) p
  where a.attachment_id = $1`;

interface Options {
  readonly sample?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

interface Held {
  readonly bytes: number;
  readonly redacted: boolean;
  readonly pieces: number;
  readonly holds: boolean | null;
  readonly sealed: string;
  readonly body: string | null;
}

/** What the entry says; a body that was changed may be no JSON any more. */
function isSaid({ sealed, body }: Held): boolean {
  try {
    return (JSON.parse(body ?? '') as { attachment?: { sealedSha256?: unknown } } | null)?.attachment?.sealedSha256 === sealed;
  } catch {
    return false;
  }
}

/**
 * Holds attachments to the journal, none of them opened. With `sample` that many, drawn; otherwise all, those of the journal that have no row included.
 * @param client of the owner, who sees all units.
 */
export async function verifyAttachments(client: pg.ClientBase, { sample, onProgress, signal }: Options = {}): Promise<AttachmentsVerified> {
  const { rows } = await client.query<AttachmentFault & { row: boolean }>(
    `select e.id as "attachmentId", e.file_id as "fileId", e.unit, coalesce(f.sealed, true) as sealed, a.attachment_id is not null as row from journal_entry e left join attachment a on a.attachment_id = e.id left join file f on f.file_id = e.file_id
     where e.act = 'attachment.add' and e.outcome = 'done' ${sample === undefined ? 'order by e.id' : 'order by random() limit $1'}`, sample === undefined ? [] : [sample]);
  const faults: AttachmentFault[] = [];
  let bytes = 0;
  for (const [done, { row, ...which }] of rows.entries()) {
    signal?.throwIfAborted();
    onProgress?.(done + 1, rows.length);
    const held = row ? (await client.query<Held>({ name: 'attachment-holds', text: HOLDS, values: [which.attachmentId] })).rows[0] : undefined;
    if (held === undefined || (held.redacted ? held.pieces > 0 : held.holds !== true || !isSaid(held))) faults.push(which);
    else bytes += held.redacted ? 0 : held.bytes;
  }
  return { attachments: rows.length, bytes, faults };
}
