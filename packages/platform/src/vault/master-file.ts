import { existsSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { Master } from '@thahs/engine/vault';
import { writeWholeSync } from '../durable/index.ts';

/** One line: the generation, a blank, 32 bytes as base64. */
const LINE = /^(\d{1,6}) ([A-Za-z0-9+/]{43}=)\n?$/;

export const makeMaster = (): Master => ({ generation: 1, key: randomBytes(32) });

/** Null when there is none; throws when there is something else. */
export function readMaster(path: string): Master | null {
  if (!existsSync(path)) return null;
  const [, generation, key] = LINE.exec(readFileSync(path, 'latin1')) ?? [];
  if (generation === undefined || key === undefined) throw new Error(`${path}: not a key of contents`);
  return { generation: Number(generation), key: Buffer.from(key, 'base64') };
}

/** Whole or not at all, on the disk before anything rests on it. */
export const writeMaster = (path: string, { generation, key }: Master): void => writeWholeSync(path, `${generation} ${key.toString('base64')}\n`);
