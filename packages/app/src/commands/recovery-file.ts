import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { joinShares, openRecoveryKey, ShareBroken, shareIn } from '@thahs/platform/sealing';
import type { RecoveryPrivate, Share } from '@thahs/platform/sealing';
import { CommandFailure } from './arguments.ts';
import { askSecrets } from './terminal.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;
const PRIVATE = /-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----[^-]+-----END (?:ENCRYPTED )?PRIVATE KEY-----/;

interface KeyFile {
  readonly path: string;
  readonly certificate: string;
  readonly key: string;
  readonly share: Share | null;
}

/** The certificate in a file made by `recovery-key make`: all of it that the node may see. */
export function certificateIn(path: string): string {
  const found = CERTIFICATE.exec(textOf(path))?.[0];
  if (found === undefined) throw new CommandFailure(`${path} không có chứng thư của khóa khôi phục; dùng tệp do “recovery-key make” tạo`);
  return found;
}

/** The key in a file made by `recovery-key make`, opened with the passphrase that is asked for; or in as many files of a shared key as are needed, with a colon between them. */
export async function readRecoveryFile(paths: string): Promise<RecoveryPrivate> {
  const files = paths.split(delimiter).filter((path) => path !== '').map(keyFile);
  const [first] = files;
  if (!first) throw new CommandFailure('thiếu tệp khóa');
  if (files.some(({ certificate }) => certificate !== first.certificate)) throw new CommandFailure('các tệp không cùng một khóa; chọn các phần của cùng một khóa');
  const passphrase = first.share === null ? ((await askSecrets(['Mật khẩu của khóa']))[0] ?? '') : await passphraseOf(files);
  try {
    return openRecoveryKey(first.certificate, first.key, passphrase);
  } catch {
    throw new CommandFailure(first.share === null ? 'mật khẩu của khóa không đúng' : 'các phần ghép lại không mở được khóa; thử các phần khác');
  }
}

function keyFile(path: string): KeyFile {
  const text = textOf(path);
  const [certificate, key] = [CERTIFICATE.exec(text)?.[0], PRIVATE.exec(text)?.[0]];
  if (certificate === undefined || key === undefined) throw new CommandFailure(`${path} không phải tệp do “recovery-key make” tạo`);
  try {
    return { path, certificate, key, share: shareIn(text) };
  } catch (error) {
    if (error instanceof ShareBroken) throw new CommandFailure(`phần khóa trong ${path} đã bị sửa hoặc chép thiếu; dùng phần khác`);
    throw error;
  }
}

async function passphraseOf(files: readonly KeyFile[]): Promise<string> {
  const shares = new Map(files.flatMap(({ share }) => (share ? [[share.number, share]] : [])));
  const needed = Math.max(...[...shares.values()].map((share) => share.needed));
  if (shares.size < needed) throw new CommandFailure(`khóa này cần ${needed} phần khác nhau, mới có ${shares.size}; đưa thêm tệp, cách nhau bằng dấu “${delimiter}”: --key phần-1${delimiter}phần-2`);
  return joinShares([...shares.values()].slice(0, needed));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new CommandFailure(`không đọc được tệp khóa ${path}`);
  }
}
