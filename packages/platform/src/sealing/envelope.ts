import { webcrypto } from 'node:crypto';
import * as pkijs from 'pkijs';
import { OtherKey, SealBroken } from './unseal.ts';
import type { RecoveryPrivate } from './recovery-key.ts';

/** A content key and the same wrapped for its recipients; serves for many files, each under a salt of its own. */
export interface SealedFor {
  readonly contentKey: Buffer;
  /** CMS EnvelopedData (RFC 5652) in DER: ECDH P-384 for each recipient, AES-256-CBC, as `openssl cms -decrypt -inform DER` reads it. */
  readonly envelope: Buffer;
}

const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as Crypto });
pkijs.setEngine('node', engine);
const CONTENT: AesKeyAlgorithm = { name: 'AES-CBC', length: 256 };

const der = (pem: string): ArrayBuffer => new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')).buffer;
const certificateOf = (pem: string): pkijs.Certificate => pkijs.Certificate.fromBER(der(pem));
const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Wraps a content key of 32 bytes for every recipient, each given by the PEM of its certificate. */
export async function sealEnvelope(contentKey: Buffer, recipients: readonly string[]): Promise<SealedFor> {
  if (recipients.length === 0) throw new Error('a sealed file without a recipient could never be opened');
  const enveloped = new pkijs.EnvelopedData();
  for (const pem of recipients) enveloped.addRecipientByCertificate(certificateOf(pem), { kdfAlgorithm: 'SHA-384' }, undefined, engine);
  await enveloped.encrypt(CONTENT, exact(contentKey), engine);
  const content = new pkijs.ContentInfo({ contentType: pkijs.ContentInfo.ENVELOPED_DATA, content: enveloped.toSchema() });
  return { contentKey, envelope: Buffer.from(content.toSchema().toBER()) };
}

/** The content key for whoever holds one of the recipients' keys; `OtherKey` when none of `keys` opens it. */
export async function openEnvelope(envelope: Uint8Array, keys: readonly RecoveryPrivate[]): Promise<Buffer> {
  const enveloped = parse(envelope);
  for (const key of keys) {
    for (let i = 0; i < enveloped.recipientInfos.length; i += 1) {
      const opened = await tryRecipient(enveloped, i, key);
      if (opened?.length === 32) return opened;
    }
  }
  throw new OtherKey('none of the keys at hand opens this file');
}

function parse(envelope: Uint8Array): pkijs.EnvelopedData {
  try {
    return new pkijs.EnvelopedData({ schema: pkijs.ContentInfo.fromBER(exact(envelope)).content });
  } catch {
    throw new SealBroken('the header is damaged');
  }
}

/** CBC has no integrity of its own: a wrong key may give nonsense, which the tag of the first chunk then refuses. */
async function tryRecipient(enveloped: pkijs.EnvelopedData, index: number, key: RecoveryPrivate): Promise<Buffer | null> {
  try {
    return Buffer.from(await enveloped.decrypt(index, { recipientCertificate: certificateOf(key.certificate), recipientPrivateKey: exact(key.pkcs8) }, engine));
  } catch {
    return null;
  }
}
