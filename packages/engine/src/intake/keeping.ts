import { DomainError, microInstant, uuidV7 } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import type { Tx } from '../store/index.ts';

/**
 * How long the bytes of an upload are kept: long enough to look up what was imported, not for ever, since they hold personal data (NĐ 160/2026
 * Điều 13.2). Hash, name and the verdict of every row stay. The days are ours: no clause gives a number for them.
 */
export const KEEP_DAYS = 90;
export const KEEP_UNUSED_DAYS = 7;
/** Bytes of uploads that a unit may have at once. */
export const QUOTA_BYTES = 2_000_000_000;

export const MEGABYTE = 1_000_000;
const DAY_MS = 86_400_000;
const CLAUSE = 'nd160.d13.k2';

export async function keptBytes(tx: Tx, unit: string): Promise<number> {
  const { rows } = await tx.query<{ bytes: string }>('select coalesce(sum(bytes), 0)::text as bytes from upload where unit = $1 and removed_at is null', [unit]);
  return Number(rows[0]?.bytes ?? 0);
}

/** Two uploads of a unit at once count one after the other. */
export async function mustFit(tx: Tx, unit: string, bytes: number, quota = QUOTA_BYTES): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('uploads of ' || $1, 0))", [unit]);
  const kept = await keptBytes(tx, unit);
  if (kept + bytes <= quota) return;
  const [mine, most] = [kept, quota].map((size) => Math.round(size / MEGABYTE).toLocaleString('de-DE'));
  throw new DomainError({
    code: 'upload.quota', class: 'too-large',
    message: `Đơn vị đang giữ ${mine} MB tệp tải lên, tối đa ${most} MB. Tệp không nhập tự xóa sau ${KEEP_UNUSED_DAYS} ngày, tệp đã nhập sau ${KEEP_DAYS} ngày; chờ các tệp cũ hết hạn hoặc chia nhỏ phần còn phải nhập.`,
  });
}

/** Removes the bytes of uploads whose time is over, each with its entry in the journal. A job that waits or runs keeps its own. */
export async function expireUploads(engine: Engine): Promise<number> {
  const units = await engine.db.app.query<{ unit_id: string }>('select unit_id from unit');
  const now = engine.ports.now();
  const before = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  return withTransaction(engine.db.app, { units: units.rows.map((row) => row.unit_id) }, async (tx) => {
    const { rows } = await tx.query<{ upload_id: string; unit: string; file_name: string; sha256: Buffer }>(
      `select u.upload_id, u.unit, u.file_name, u.sha256 from upload u
       where u.removed_at is null and u.at < $1
         and not exists (select 1 from import_job j where j.upload_id = u.upload_id and (j.state in ('waiting', 'running') or coalesce(j.finished_at, j.started_at) >= $2)) limit 100 for update`,
      [before(KEEP_UNUSED_DAYS), before(KEEP_DAYS)],
    );
    for (const upload of rows) {
      await tx.query('delete from upload_part where upload_id = $1', [upload.upload_id]);
      await tx.query('update upload set removed_at = $2, sample = null where upload_id = $1', [upload.upload_id, new Date(now).toISOString()]);
      const id = uuidV7(engine.ports);
      const around = { operation: id, origin: engine.origin, actor: 'system', position: null, at: microInstant(now) };
      appendEntries(tx, [makeEntry(engine.ports, around, { id, act: 'upload.expire', unit: upload.unit, clause: CLAUSE, body: { uploadId: upload.upload_id, fileName: upload.file_name, sha256: upload.sha256.toString('hex') } })]);
    }
    return rows.length;
  });
}
