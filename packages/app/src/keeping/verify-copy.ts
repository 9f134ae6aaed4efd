import { uuidV7 } from '@thahs/engine/kernel';
import { logAfter, verifyLog, verifySet, walFolder } from '@thahs/platform/backup';
import type { Acting } from '../through-door.ts';
import { newestOn } from './newest.ts';

const FAULTS = { MISSING: 'thiếu', SIZE: 'sai dung lượng', CHANGED: 'nội dung bị thay đổi', NOT_LISTED: 'không có trong bản kê', UNREADABLE: 'không đọc được', UNSIGNED: 'không do nút này ký', OTHER_PIECE: 'là của đoạn khác', OTHER_CHAIN: 'không nối tiếp đoạn trước', GAP: 'trước đó thiếu một đoạn' } as const;

export interface Verified {
  readonly set: string;
  readonly medium: string;
  readonly bytes: number;
  readonly files: number;
  /** Pieces of the log that follow the set without a gap. */
  readonly logPieces: number;
  readonly faults: readonly string[];
}

interface Options {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads every byte of the newest set of a medium and of the log that follows it, and has written down what was found. */
export async function verifyCopy(acting: Acting, folder: string, { onProgress, signal }: Options = {}): Promise<Verified> {
  const { engine } = acting.node;
  const begun = engine.ports.now();
  const { manifest, medium, folder: set } = newestOn(folder, engine.origin, engine.noteKey);
  const bytes = manifest.files.reduce((sum, file) => sum + file.size, 0);
  const found = await verifySet(set, manifest, (done) => onProgress?.(done, bytes), signal);
  const log = await verifyLog(walFolder(folder, engine.origin, manifest), logAfter(manifest.end), engine.noteKey, manifest, signal);
  const faults = [...found.map(({ file, fault }) => `${file}: ${FAULTS[fault]}`), ...log.faults.map(({ file, fault }) => `nhật ký ${file}: ${FAULTS[fault]}`)];
  const seconds = Math.max(0, Math.round((engine.ports.now() - begun) / 1000));
  await acting.do('backup.check', { operationId: uuidV7(engine.ports), setId: manifest.set, mediumId: medium.mark.medium, how: 'VERIFY', faults, seconds, minute: { bytes, files: manifest.files.length, logPieces: log.pieces, logUpTo: log.upTo } });
  return { set: manifest.set, medium: medium.mark.label, bytes, files: manifest.files.length, logPieces: log.pieces, faults };
}
