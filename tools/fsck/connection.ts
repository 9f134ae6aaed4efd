import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readKey } from './note.ts';
import { CannotRun } from './report.ts';

export interface Target {
  readonly url: string;
  /** Null when none was given: the signatures of the checkpoints then stay unchecked, and the report says so. */
  readonly key: KeyObject | null;
  readonly json: boolean;
}

const USAGE = 'node tools/fsck/main.ts (--url URL [--key TỆP.pem] | --data THƯ_MỤC) [--json]';

export function readTarget(argv: readonly string[]): Target {
  const { values } = parseArgs({ args: [...argv], options: { url: { type: 'string' }, key: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } } });
  const json = values.json === true;
  const given = values.key === undefined ? null : readKey(readFileSync(values.key, 'utf8'));
  if (values.url !== undefined) return { url: values.url, key: given, json };
  if (values.data === undefined) throw new CannotRun(USAGE);
  const directory = resolve(values.data);
  const path = join(directory, 'secrets.json');
  if (!existsSync(path)) throw new CannotRun(`${directory} không phải thư mục dữ liệu của nút: không có secrets.json`);
  const secrets = JSON.parse(readFileSync(path, 'utf8')) as { databasePassword: string; noteKeyPem: string };
  const url = `postgres://thahs_owner:${encodeURIComponent(secrets.databasePassword)}@localhost/thahs?host=${encodeURIComponent(runningAt(join(directory, 'pg')))}`;
  return { url, key: given ?? createPublicKey(createPrivateKey(secrets.noteKeyPem)), json };
}

/** Line 1 of postmaster.pid is the process, line 5 the folder of the socket. */
function runningAt(directory: string): string {
  const file = join(directory, 'postmaster.pid');
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8').split('\n');
    if (existsSync(`/proc/${Number(lines[0])}`) && lines[4]) return lines[4];
  }
  throw new CannotRun('máy chủ cơ sở dữ liệu của nút không chạy: khởi động nút (thahs start), hoặc chỉ rõ --url');
}
