import 'reflect-metadata';
import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as x509 from '@peculiar/x509';
import { DomainError } from '@thahs/engine/kernel';

export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' };
export const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;

x509.cryptoProvider.set(webcrypto as Crypto);

export async function pem(key: CryptoKey): Promise<string> {
  const bytes = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key as webcrypto.CryptoKey));
  return `-----BEGIN PRIVATE KEY-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trim()}\n-----END PRIVATE KEY-----\n`;
}

async function importKey(text: string): Promise<CryptoKey> {
  const body = Buffer.from(text.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return (await webcrypto.subtle.importKey('pkcs8', body, ALGORITHM, true, ['sign'])) as CryptoKey;
}

export const newKeys = async (): Promise<CryptoKeyPair> => (await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
export const write = (path: string, text: string): void => writeFileSync(path, text, { mode: 0o600 });

export interface SigningAuthority {
  readonly cert: x509.X509Certificate;
  key(): Promise<CryptoKey>;
}

async function keptKey(path: string, what: string): Promise<CryptoKey> {
  if (existsSync(path)) return importKey(readFileSync(path, 'utf8'));
  throw new DomainError({ code: 'pki.authority-away', class: 'conflict', message: `Cần làm chứng thư mới cho ${what}, nhưng không có khóa của nơi cấp chứng thư (${path}). Đưa tệp khóa đã cất riêng trở lại chỗ đó rồi chạy lại.` });
}

interface AuthorityWanted {
  readonly certPath: string;
  readonly keyPath: string;
  readonly name: string;
  /** The one thing for which it may sign (extended key usage). */
  readonly purpose: string;
  /** For whom certificates are made, in the sentence that its key is away. */
  readonly what: string;
}

/** The authority that is kept there; made when there is none. */
export async function authority({ certPath, keyPath, name, purpose, what }: AuthorityWanted, now: number): Promise<SigningAuthority> {
  if (existsSync(certPath)) return { cert: new x509.X509Certificate(readFileSync(certPath, 'utf8')), key: () => keptKey(keyPath, what) };
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01', name, notBefore: new Date(now - DAY_MS), notAfter: new Date(now + AUTHORITY_DAYS * DAY_MS), signingAlgorithm: ALGORITHM, keys,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true), new x509.ExtendedKeyUsageExtension([purpose], false)],
  });
  write(keyPath, await pem(keys.privateKey));
  write(certPath, cert.toString('pem'));
  return { cert, key: async () => keys.privateKey };
}

/** The certificate of a pair; null for a pair of which only one was written when the machine went down, so that it is made anew. */
export function pairAt(certPath: string, keyPath: string): x509.X509Certificate | null {
  if (!existsSync(certPath) || !existsSync(keyPath)) return null;
  const cert = readFileSync(certPath, 'utf8');
  return new X509Certificate(cert).checkPrivateKey(createPrivateKey(readFileSync(keyPath))) ? new x509.X509Certificate(cert) : null;
}
