import { DomainError } from '@thahs/engine/kernel';
import type { Operations } from '@thahs/engine/contract';

type Copy = Operations['evidence.note']['input']['copies'][number];

export interface Evidence {
  readonly stanza: string;
  /** Number of the database cluster. */
  readonly system: string;
  readonly copies: Copy[];
}

const unread = (why: string): DomainError => new DomainError({ code: 'evidence.unreadable', class: 'invalid', message: `Không đọc được kết quả của pgBackRest (${why}). Chạy “pgbackrest info --output=json” và đưa đúng kết quả đó.` });
const other = (stanza: string): DomainError => new DomainError({ code: 'evidence.other-database', class: 'conflict', clause: 'tt.d11.k2', message: `Stanza “${stanza}” sao lưu một cơ sở dữ liệu khác, không phải cơ sở dữ liệu của nút này. Không ghi bằng chứng nào; kiểm tra lại cấu hình pgBackRest.` });

type Json = Readonly<Record<string, unknown>>;
const KINDS: Readonly<Record<string, Copy['kind']>> = { full: 'FULL', diff: 'DIFF', incr: 'INCR' };

/** The number of a cluster has 64 bits, more than a number of JavaScript holds: it is kept as text before the rest is read. */
const exact = (text: string): string => text.replaceAll(/("system-id"\s*:\s*)(\d+)/g, '$1"$2"');

/**
 * What `pgbackrest info --output=json` says of one stanza, of copies of the database with this number alone.
 * @throws DomainError when it is not such an answer, has no such stanza, or is of another database.
 */
export function evidenceIn(text: string, stanza: string, system: string): Evidence {
  const found = stanzasIn(text).find((each) => each['name'] === stanza);
  if (!found) throw unread(`không có stanza “${stanza}”`);
  const databases = listOf(found, 'db');
  const own = databases.filter((database) => String(database['system-id']) === system).map((database) => `${String(database['id'])} ${String(database['repo-key'])}`);
  if (own.length === 0) throw other(stanza);
  const sealed = new Map(listOf(found, 'repo').map((repository) => [repository['key'], repository['cipher'] !== 'none']));
  const copies = listOf(found, 'backup').filter((backup) => own.includes(`${String(partOf(backup, 'database')['id'])} ${String(partOf(backup, 'database')['repo-key'])}`)).map((backup) => copyOf(backup, sealed));
  return { stanza, system, copies };
}

function stanzasIn(text: string): Json[] {
  let read: unknown;
  try {
    read = JSON.parse(exact(text));
  } catch {
    throw unread('không phải JSON');
  }
  if (!Array.isArray(read) || read.some((each) => typeof each !== 'object' || each === null)) throw unread('không phải danh sách stanza');
  return read as Json[];
}

function listOf(of: Json, name: string): Json[] {
  const list = of[name];
  if (!Array.isArray(list)) throw unread(`thiếu “${name}”`);
  return list as Json[];
}

function partOf(of: Json, name: string): Json {
  const part = of[name];
  if (typeof part !== 'object' || part === null) throw unread(`thiếu “${name}”`);
  return part as Json;
}

function numberOf(of: Json, name: string): number {
  const number = of[name];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) throw unread(`“${name}” không phải số`);
  return number;
}

const moment = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

function copyOf(backup: Json, sealed: ReadonlyMap<unknown, boolean>): Copy {
  const [times, info] = [partOf(backup, 'timestamp'), partOf(backup, 'info')];
  const kind = KINDS[String(backup['type'])];
  const repository = numberOf(partOf(backup, 'database'), 'repo-key');
  if (kind === undefined || typeof backup['label'] !== 'string') throw unread('bản sao lưu không rõ loại hoặc nhãn');
  return {
    repository, label: backup['label'], kind, startedAt: moment(numberOf(times, 'start')), endedAt: moment(numberOf(times, 'stop')), bytes: numberOf(info, 'size'), storedBytes: numberOf(partOf(info, 'repository'), 'delta'),
    encrypted: sealed.get(repository) === true, damaged: backup['error'] === true,
  };
}
