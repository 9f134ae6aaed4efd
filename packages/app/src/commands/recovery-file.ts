import { readFileSync } from 'node:fs';
import { openRecoveryKey } from '@thahs/platform/sealing';
import type { RecoveryPrivate } from '@thahs/platform/sealing';
import { CommandFailure } from './arguments.ts';
import { askSecrets } from './terminal.ts';

/** The key in a file made by `recovery-key make`, opened with the passphrase that is asked for. */
export async function readRecoveryFile(path: string): Promise<RecoveryPrivate> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CommandFailure(`không đọc được tệp khóa ${path}`);
  }
  const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text)?.[0];
  const key = /-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----[^-]+-----END (?:ENCRYPTED )?PRIVATE KEY-----/.exec(text)?.[0];
  if (certificate === undefined || key === undefined) throw new CommandFailure(`${path} không phải tệp do “recovery-key make” tạo`);
  const [passphrase = ''] = await askSecrets(['Mật khẩu của khóa']);
  try {
    return openRecoveryKey(certificate, key, passphrase);
  } catch {
    throw new CommandFailure('mật khẩu của khóa không đúng');
  }
}
