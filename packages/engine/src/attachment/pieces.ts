import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Tx } from '../store/index.ts';
import { openedBytes, sealedBytes } from '../vault/index.ts';
import type { ContentKey, Vault } from '../vault/index.ts';
import type { AttachmentRow } from './rows.ts';

export const PIECE = 1_000_000;

/** Of one attachment, of one place in it and of so many: a piece of another paper, of another place or of a shorter paper does not open. */
const pieceName = (attachmentId: string, part: number, parts: number): string => `attachment ${attachmentId} ${part + 1}/${parts}`;

/** Writes the pieces of a file; answers how many they are and the hash of what stands. */
export async function storePieces(tx: Tx, vault: Vault, key: ContentKey, { attachmentId, path, bytes }: { readonly attachmentId: string; readonly path: string; readonly bytes: number }): Promise<{ parts: number; sealed: Buffer }> {
  const parts = Math.ceil(bytes / PIECE);
  const hash = createHash('sha256');
  let part = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    const sealed = sealedBytes(vault, key, pieceName(attachmentId, part, parts), piece as Buffer);
    hash.update(sealed);
    await tx.query({ name: 'attachment-part', text: 'insert into attachment_part (attachment_id, part, unit, content) values ($1, $2, $3, $4)', values: [attachmentId, part, key.unit, sealed] });
    part += 1;
  }
  if (part !== parts) throw new Error('the file was not read in whole pieces');
  return { parts, sealed: hash.digest() };
}

const MARK = 'attachment mark';

/** The same paper in the same file gives the same mark; without the key it says nothing of it. */
export const markOf = ({ crypto }: Vault, { owner, key }: ContentKey, sha256: string): Buffer => crypto.sealSame(key, `${owner}/${MARK}`, Buffer.from(sha256, 'hex'));

/** The whole paper, held to every hash; null when a piece is missing, too many, changed, or another's. */
export async function openPieces(tx: Tx, vault: Vault, key: ContentKey, row: AttachmentRow): Promise<Buffer | null> {
  const sealed = createHash('sha256');
  const pieces: Buffer[] = [];
  for (let part = 0; part < row.parts; part += 1) {
    const { rows } = await tx.query<{ content: Buffer; parts: number }>({ name: 'attachment-part-read', text: 'select content, (select count(*)::int from attachment_part where attachment_id = $1) as parts from attachment_part where attachment_id = $1 and part = $2', values: [row.attachment_id, part] });
    if (rows[0]?.parts !== row.parts) return null;
    sealed.update(rows[0].content);
    const piece = openedBytes(vault, key, pieceName(row.attachment_id, part, row.parts), rows[0].content);
    if (piece === null) return null;
    pieces.push(piece);
  }
  const whole = Buffer.concat(pieces);
  const said = row.mark === null ? null : vault.crypto.open(key.key, `${key.owner}/${MARK}`, row.mark);
  const holds = sealed.digest().equals(row.sealed_sha256) && whole.length === Number(row.bytes) && said?.equals(createHash('sha256').update(whole).digest());
  return holds === true ? whole : null;
}
