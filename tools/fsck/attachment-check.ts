import { createHash } from 'node:crypto';
import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

const ORDERED = { kind: '', title: '', mark: null, state: 'redacted' };

/**
 * Attachments against the acts that added and voided them, and every piece of each against the hash that its entry holds, byte by byte. No key is needed: the hash is of
 * what stands. Where a lawful order took the file nothing may be left but that there was a paper.
 */
export async function checkAttachments(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ['attachment.add', 'attachment.void'], found, 'attachments');
  if (!acts) return;
  const expected = new Map<string, Record<string, unknown>>();
  for (const { id, act, at, actor, unit, fileId, body } of acts) {
    const { attachmentId, kind, title, mediaType, bytes, parts, sealedSha256, mark, scan } = (body['attachment'] ?? body) as Row;
    if (act === 'attachment.void') Object.assign(expected.get(String(attachmentId)) ?? {}, { state: 'voided', voided_by: actor, voided_at: at, void_reason: body['reason'] });
    else {
      expected.set(id, {
        file_id: fileId, unit, kind, title, media_type: mediaType, bytes, parts, sealed_sha256: `\\x${String(sealedSha256)}`, mark: `\\x${String(mark)}`, scan, state: 'current', added_by: actor, added_at: at,
        voided_by: null, voided_at: null, void_reason: null,
      });
    }
  }
  const rows = await tableRows(client, 'attachment');
  const lawful = new Set(rows.map((row) => String(row['attachment_id'])).filter((id) => found.lawful.has(id)));
  for (const id of lawful) expected.set(id, ORDERED);
  compareRows('attachment', 'attachment_id', rows, expected, found);
  await checkPieces(client, new Map(rows.map((row) => [String(row['attachment_id']), row])), lawful, found);
}

/** Piece by piece, for a paper may be larger than what should stand in memory twice. */
async function checkPieces(client: pg.Client, rows: ReadonlyMap<string, Row>, lawful: ReadonlySet<string>, found: Findings): Promise<void> {
  const { rows: places } = await client.query<{ id: string; part: number; unit: string }>('select attachment_id as id, part, unit from attachment_part order by attachment_id, part');
  const pieces = Map.groupBy(places, ({ id }) => id);
  for (const [id, row] of rows) {
    const own = pieces.get(id) ?? [];
    const fault = (what: string): void => found.fault('attachment.content', id, `tệp đính kèm ${id}: ${what}`);
    if (lawful.has(id)) {
      if (own.length > 0) fault('còn nội dung đã phải xóa theo lệnh');
    } else if (own.length !== row['parts'] || own.some(({ part, unit }, at) => part !== at || unit !== row['unit'])) fault(`có ${own.length} phần, phải có ${String(row['parts'])}`);
    else if (`\\x${await hashOf(client, id, own.length)}` !== row['sealed_sha256']) fault('nội dung đã bị sửa');
  }
  for (const id of pieces.keys()) if (!rows.has(id)) found.fault('attachment.content', id, `tệp đính kèm ${id}: có nội dung mà không có dòng nào trong attachment`);
}

async function hashOf(client: pg.Client, id: string, parts: number): Promise<string> {
  const hash = createHash('sha256');
  for (let part = 0; part < parts; part += 1) {
    const { rows } = await client.query<{ content: Buffer }>('select content from attachment_part where attachment_id = $1 and part = $2', [id, part]);
    hash.update(rows[0]?.content ?? '');
  }
  return hash.digest('hex');
}
