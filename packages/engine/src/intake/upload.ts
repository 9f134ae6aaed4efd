import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { DomainError, microInstant, uuidV7, vietnamDate } from '../kernel/index.ts';
import { appendEntries, makeEntry } from '../journal/index.ts';
import { invalid, notFound, refused } from '../operation/index.ts';
import type { Actor, Cell, Context, Engine, SheetRow } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';
import { openedBytes, sealedBytes } from '../vault/index.ts';
import type { ContentKey } from '../vault/index.ts';
import { headingText } from './headings.ts';
import { mustFit } from './keeping.ts';
import { PURPOSE } from './purpose.ts';

const PART = 1_000_000;
/** Rows kept to try a profile on, and how many of them the screen shows at once. */
const SAMPLE_ROWS = 200;
const SHOWN_ROWS = 5;

export interface StoredUpload {
  readonly uploadId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly headings: string[];
  readonly sample: string[][];
}

/** Name for people: never a path, never a hidden character. */
const cleanName = (name: string): string => name.normalize('NFC').replace(/^.*[/\\]/s, '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-200) || 'bang';

/** Keeps a table as received, once it has been seen to be one, and journals that it was; answers with its headings and first rows. */
export async function storeUpload(engine: Engine, actor: Actor, path: string, name: string): Promise<StoredUpload> {
  const clause = clauseOfReceiving(engine, actor);
  const fileName = cleanName(name);
  const { rows, sheets, sheet } = await firstRows(engine, path, fileName);
  const uploadId = uuidV7(engine.ports);
  const { bytes, sha256 } = await digest(path);
  await withTransaction(engine.db.app, { units: [actor.unitId] }, async (tx) => {
    await mustFit(tx, actor.unitId, bytes);
    const key = await engine.vault.contentKey(tx, uploadId, actor.unitId);
    await tx.query('insert into upload (upload_id, account_id, unit, file_name, bytes, sha256, at, sample, sheet) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [uploadId, actor.accountId, actor.unitId, fileName, bytes, sha256, new Date(engine.ports.now()).toISOString(), JSON.stringify(sealedSample(engine, key, rows)), sheet]);
    let part = 0;
    for await (const content of createReadStream(path, { highWaterMark: PART })) {
      await tx.query({ name: 'upload-part', text: 'insert into upload_part (upload_id, part, content) values ($1, $2, $3)', values: [uploadId, part, sealedBytes(engine.vault, key, partName(part), content as Buffer)] });
      part += 1;
    }
    const around = { operation: uploadId, origin: engine.origin, actor: actor.accountId, position: actor.position, at: microInstant(engine.ports.now()) };
    const body = { uploadId, fileName, bytes, sha256: sha256.toString('hex') };
    appendEntries(tx, [makeEntry(engine.ports, around, { id: uploadId, act: 'import.upload', unit: actor.unitId, clause, purpose: PURPOSE, body })]);
  });
  return { uploadId, fileName, bytes, sheets, sheet, ...shown(rows) };
}

/** The door has been asked before the bytes came (`import.upload`); whoever calls this without asking gets no further either. */
function clauseOfReceiving(engine: Engine, actor: Actor): string {
  const decision = engine.authority.decide({ act: 'import', actor, subject: null, on: vietnamDate(engine.ports.now()), purpose: PURPOSE });
  if (!decision.allowed) throw refused(decision.code, decision.clause, decision.message);
  return decision.clause;
}

async function digest(path: string): Promise<{ bytes: number; sha256: Buffer }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const content of createReadStream(path, { highWaterMark: PART })) {
    hash.update(content as Buffer);
    bytes += (content as Buffer).length;
  }
  return { bytes, sha256: hash.digest() };
}

export async function firstRows(engine: Engine, path: string, fileName: string, sheet: string | null = null): Promise<{ rows: SheetRow[]; sheets: readonly string[]; sheet: string | null }> {
  const rows: SheetRow[] = [];
  const table = await engine.intake.openTable(path, fileName, sheet);
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length > SAMPLE_ROWS) break;
  }
  if (rows.length === 0) throw invalid('import.empty', 'Tệp không có dòng nào. Kiểm tra lại tệp: dòng đầu là tên cột, các dòng sau là dữ liệu.');
  return { rows, sheets: table.sheets, sheet: table.sheet };
}

const shownCell = (cell: Cell): string => (typeof cell === 'object' && cell !== null ? `=${cell.formula}` : String(cell ?? ''));

export function shown([head, ...rows]: readonly SheetRow[]): { headings: string[]; sample: string[][] } {
  return { headings: (head?.cells ?? []).map(headingText), sample: rows.slice(0, SHOWN_ROWS).map(({ cells }) => cells.map(shownCell)) };
}

/** The first rows of an upload, the heading first. */
export async function sampleOf({ tx, engine }: Pick<Context, 'tx' | 'engine'>, unit: string, uploadId: string): Promise<readonly SheetRow[]> {
  const { rows } = await tx.query<{ sample: SheetRow[] | SealedSample | null }>('select sample from upload where upload_id = $1 and unit = $2 and removed_at is null', [uploadId, unit]);
  const sample = rows[0]?.sample;
  if (!sample) throw uploadMissing();
  if (Array.isArray(sample)) return sample;
  const key = (await engine.vault.contentKeys(tx, [uploadId])).get(uploadId);
  const opened = key ? openedBytes(engine.vault, key, SAMPLE, Buffer.from(sample.sealed, 'base64')) : null;
  if (opened === null) throw uploadUnreadable();
  return JSON.parse(opened.toString('utf8')) as SheetRow[];
}

/** As it stands in the row; uploads of before keys were there have their rows in clear. */
interface SealedSample {
  readonly sealed: string;
}

const SAMPLE = 'sample';
const partName = (part: number): string => `part ${part}`;
export const sealedSample = ({ vault }: Engine, key: ContentKey, rows: readonly SheetRow[]): SealedSample => ({ sealed: sealedBytes(vault, key, SAMPLE, Buffer.from(JSON.stringify(rows))).toString('base64') });

const uploadUnreadable = () => new DomainError({ code: 'import.upload-unreadable', class: 'conflict', clause: 'tt.d8.k4', message: 'Tệp tải lên này không đọc lại được: nội dung đã bị sửa ngoài hệ thống. Tải tệp lên lại, và báo thanh tra kiểm tra máy chủ.' });

/** Gives `work` the upload as a file on disk, for as long as it runs. */
export async function withUpload<T>(engine: Engine, unit: string, uploadId: string, work: (path: string) => Promise<T>): Promise<T> {
  return engine.inScratch(async (folder) => {
    const path = join(folder, 'table');
    await withTransaction(engine.db.app, { units: [unit] }, async (tx) => {
      const file = createWriteStream(path);
      const key = (await engine.vault.contentKeys(tx, [uploadId])).get(uploadId);
      for (let part = 0; ; part += 1) {
        const { rows } = await tx.query<{ content: Buffer }>({ name: 'read-part', text: 'select content from upload_part where upload_id = $1 and part = $2', values: [uploadId, part] });
        if (!rows[0]) break;
        const content = key ? openedBytes(engine.vault, key, partName(part), rows[0].content) : rows[0].content;
        if (content === null) throw uploadUnreadable();
        file.write(content);
      }
      file.end();
      await finished(file);
    });
    return work(path);
  });
}

export const uploadMissing = () => notFound('import.upload-missing', 'Không có tệp tải lên này trong đơn vị. Tải tệp lên lại.');
