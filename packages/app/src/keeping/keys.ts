import { existsSync, readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { DomainError } from '@thahs/engine/kernel';
import type { Engine } from '@thahs/engine';
import { recoveryKeysOf } from '@thahs/engine/keeping';
import { makeFolder, writeWhole } from '@thahs/platform/durable';
import { makeRecoveryKey, openRecoveryKey } from '@thahs/platform/sealing';
import type { RecoveryKey, RecoveryPrivate } from '@thahs/platform/sealing';

const folderOf = (data: string): string => join(data, 'keeping');
const fingerprintOf = (certificate: string): string => new X509Certificate(certificate).fingerprint256.replaceAll(':', '').toLowerCase();

/** The node's own key, by which it opens its copies to try them; made at the first use. */
export async function nodeKey(data: string, name: string, now: number): Promise<RecoveryPrivate> {
  const [keyPath, certPath] = [join(folderOf(data), 'node-key.pem'), join(folderOf(data), 'node.pem')];
  // The certificate is written last: without it the key has sealed nothing yet.
  if (!existsSync(certPath)) {
    await makeFolder(folderOf(data), 0o700);
    const made = await makeRecoveryKey(`Nút ${name}`, now, null);
    await writeWhole(keyPath, made.privatePem);
    await writeWhole(certPath, made.certificate);
  }
  return openRecoveryKey(readFileSync(certPath, 'utf8'), readFileSync(keyPath, 'utf8'), null);
}

/** Everybody for whom a copy of the unit is sealed: the recovery keys that a head took into use, and the node itself. */
export async function recipientsOf(engine: Engine, unit: string, data: string): Promise<RecoveryKey[]> {
  const kept = await recoveryKeysOf(engine, unit);
  if (kept.length === 0) throw new DomainError({ code: 'backup.no-recovery-key', class: 'conflict', clause: 'tt.d8.k4', message: 'Chưa có khóa khôi phục nào được nhận vào dùng nên bản sao lưu chỉ mở được trên chính máy này. Tạo bằng “thahs recovery-key make”, đề nghị bằng “thahs recovery-key propose”, chỉ huy nhận vào dùng, rồi sao lưu.' });
  const own = (await nodeKey(data, engine.origin, engine.ports.now())).certificate;
  return [...kept, { certificate: own, fingerprint: fingerprintOf(own) }];
}
