/**
 * PKI: the certificate authority of a node and its server certificate (Circular Điều 9.1–9.2: internal line, encrypted line).
 * Everything but a loopback address is served over TLS 1.3 with a certificate of this authority; the officer's machine trusts `ca.pem` once.
 * Invariants: keys are made here, with mode 600; the server certificate lives a year and is made anew before it ends or when the host
 * changes; the authority may sign servers only. Its key is read only when a certificate is made, so `ca-key.pem` can be kept on another medium
 * and brought back for that.
 */
import 'reflect-metadata';
import { createHash, createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { DomainError } from '@thahs/engine/kernel';

export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the authority's certificate, to be read out when it is installed. */
  readonly authorityFingerprint: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' };
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
const SERVER_DAYS = 365;
const RENEW_BEFORE_DAYS = 30;

x509.cryptoProvider.set(webcrypto as Crypto);

async function pem(key: CryptoKey): Promise<string> {
  const bytes = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key as webcrypto.CryptoKey));
  return `-----BEGIN PRIVATE KEY-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n').trim()}\n-----END PRIVATE KEY-----\n`;
}

async function importKey(text: string): Promise<CryptoKey> {
  const body = Buffer.from(text.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return (await webcrypto.subtle.importKey('pkcs8', body, ALGORITHM, true, ['sign'])) as CryptoKey;
}

const newKeys = async (): Promise<CryptoKeyPair> => (await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as CryptoKeyPair;
const write = (path: string, text: string): void => writeFileSync(path, text, { mode: 0o600 });

const SERVER_PURPOSE = '1.3.6.1.5.5.7.3.1';

interface SigningAuthority {
  readonly cert: x509.X509Certificate;
  key(): Promise<CryptoKey>;
}

async function keptKey(path: string): Promise<CryptoKey> {
  if (existsSync(path)) return importKey(readFileSync(path, 'utf8'));
  throw new DomainError({ code: 'pki.authority-away', class: 'conflict', message: `Cần làm chứng thư TLS mới cho nút, nhưng không có khóa của nơi cấp chứng thư (${path}). Đưa tệp ca-key.pem đã cất riêng trở lại chỗ đó rồi chạy lại.` });
}

async function authority(folder: string, now: number): Promise<SigningAuthority> {
  const [certPath, keyPath] = [join(folder, 'ca.pem'), join(folder, 'ca-key.pem')];
  if (existsSync(certPath)) return { cert: new x509.X509Certificate(readFileSync(certPath, 'utf8')), key: () => keptKey(keyPath) };
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01', name: 'CN=THAHS nội bộ', notBefore: new Date(now - DAY_MS), notAfter: new Date(now + AUTHORITY_DAYS * DAY_MS), signingAlgorithm: ALGORITHM, keys,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true), new x509.ExtendedKeyUsageExtension([SERVER_PURPOSE], false)],
  });
  write(keyPath, await pem(keys.privateKey));
  write(certPath, cert.toString('pem'));
  return { cert, key: async () => keys.privateKey };
}

/** A key and a certificate of which only one was written when the machine went down are made anew. */
function servesStill(certPath: string, keyPath: string, host: string, now: number): boolean {
  if (!existsSync(certPath) || !existsSync(keyPath)) return false;
  const cert = readFileSync(certPath, 'utf8');
  return new X509Certificate(cert).checkPrivateKey(createPrivateKey(readFileSync(keyPath))) && serves(new x509.X509Certificate(cert), host, now);
}

function serves(cert: x509.X509Certificate, host: string, now: number): boolean {
  const names = cert.getExtension(x509.SubjectAlternativeNameExtension)?.names.items.map((name) => name.value) ?? [];
  return names.includes(host) && cert.notAfter.getTime() - now > RENEW_BEFORE_DAYS * DAY_MS;
}

/** Certificate for `host` (a name or an address), made when there is none that still serves; kept under `file`, one for each thing that is served. */
export async function serverCertificate(directory: string, host: string, now: number, file: 'server' | 'standby' = 'server'): Promise<ServerCertificate> {
  const folder = join(directory, 'pki');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ca = await authority(folder, now);
  const authorityFingerprint = createHash('sha256').update(new Uint8Array(ca.cert.rawData)).digest('hex');
  const [certPath, keyPath] = [join(folder, `${file}.pem`), join(folder, `${file}-key.pem`)];
  if (!servesStill(certPath, keyPath, host, now)) {
    const keys = await newKeys();
    const cert = await x509.X509CertificateGenerator.create({
      serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(12))).toString('hex'), subject: `CN=${host}`, issuer: ca.cert.subject, notBefore: new Date(now - DAY_MS),
      notAfter: new Date(now + SERVER_DAYS * DAY_MS), signingAlgorithm: ALGORITHM, publicKey: keys.publicKey, signingKey: await ca.key(),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true), new x509.ExtendedKeyUsageExtension([SERVER_PURPOSE], false),
        new x509.SubjectAlternativeNameExtension([{ type: isIP(host) === 0 ? 'dns' : 'ip', value: host }, { type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }]),
      ],
    });
    write(keyPath, await pem(keys.privateKey));
    write(certPath, cert.toString('pem'));
  }
  return { key: readFileSync(keyPath, 'utf8'), cert: `${readFileSync(certPath, 'utf8').trim()}\n${readFileSync(join(folder, 'ca.pem'), 'utf8')}`, authorityFingerprint };
}

/** Addresses on which plain HTTP never leaves the machine. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
