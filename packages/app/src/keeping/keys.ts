import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { DomainError } from '@thahs/engine/kernel';
import { makeRecoveryKey, openRecoveryKey } from '@thahs/platform/sealing';
import type { RecoveryKey, RecoveryPrivate } from '@thahs/platform/sealing';

const folderOf = (data: string): string => join(data, 'keeping');
const recoveryFolder = (data: string): string => join(folderOf(data), 'recovery');
const fingerprintOf = (certificate: string): string => new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();

/** The node's own key, by which it opens its copies to try them; made at the first use. */
export async function nodeKey(data: string, name: string, now: number): Promise<RecoveryPrivate> {
  const [keyPath, certPath] = [join(folderOf(data), 'node-key.pem'), join(folderOf(data), 'node.pem')];
  // The certificate is written last: without it the key has sealed nothing yet.
  if (!existsSync(certPath)) {
    mkdirSync(folderOf(data), { recursive: true, mode: 0o700 });
    const made = await makeRecoveryKey(`Nút ${name}`, now, null);
    writeFileSync(keyPath, made.privatePem, { mode: 0o600 });
    writeFileSync(certPath, made.certificate, { mode: 0o600 });
  }
  return openRecoveryKey(readFileSync(certPath, 'utf8'), readFileSync(keyPath, 'utf8'), null);
}

/** Takes a recovery key into use: from the next copy on, its private half opens them. */
export function addRecoveryKey(data: string, { certificate, fingerprint }: RecoveryKey): void {
  mkdirSync(recoveryFolder(data), { recursive: true, mode: 0o700 });
  writeFileSync(join(recoveryFolder(data), `${fingerprint.slice(0, 16)}.pem`), certificate, { mode: 0o600 });
}

/** Everybody for whom a copy is sealed. */
export async function recipientsOf(data: string, name: string, now: number): Promise<RecoveryKey[]> {
  const folder = recoveryFolder(data);
  const kept = existsSync(folder) ? readdirSync(folder).toSorted().map((file) => readFileSync(join(folder, file), 'utf8')) : [];
  if (kept.length === 0) throw new DomainError({ code: 'backup.no-recovery-key', class: 'conflict', clause: 'tt.d8.k4', message: 'Chưa có khóa khôi phục nên bản sao lưu chỉ mở được trên chính máy này. Tạo khóa bằng “thahs recovery-key make”, cất khóa riêng ở nơi khác, rồi sao lưu.' });
  const own = (await nodeKey(data, name, now)).certificate;
  return [...kept, own].map((certificate) => ({ certificate, fingerprint: fingerprintOf(certificate) }));
}
