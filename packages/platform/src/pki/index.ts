/**
 * PKI: the certificate authority of a node and its server certificate (Circular Điều 9.1–9.2: internal line, encrypted line).
 * Everything but a loopback address is served over TLS 1.3 with a certificate of this authority; the officer's machine trusts `ca.pem` once.
 * Invariants: keys are made here, with mode 600; the server certificate lives a year and is made anew before it ends or when the host
 * changes; the authority may sign servers only, that of the line to a second machine those who come by it only. Its key is read only when a certificate is made, so `ca-key.pem` can be kept on another medium
 * and brought back for that.
 */
import 'reflect-metadata';
import { createHash, webcrypto } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { ALGORITHM, authority, DAY_MS, newKeys, pairAt, pem, write } from './keys.ts';

export { endOfNumber, LINE_ISSUER, lineCertificate } from './line-certificate.ts';

export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the authority's certificate, to be read out when it is installed. */
  readonly authorityFingerprint: string;
}

const SERVER_DAYS = 365;
const RENEW_BEFORE_DAYS = 30;
const SERVER_PURPOSE = '1.3.6.1.5.5.7.3.1';

function serves(cert: x509.X509Certificate | null, host: string, now: number): boolean {
  const names = cert?.getExtension(x509.SubjectAlternativeNameExtension)?.names.items.map((name) => name.value) ?? [];
  return names.includes(host) && (cert?.notAfter.getTime() ?? 0) - now > RENEW_BEFORE_DAYS * DAY_MS;
}

/** Certificate for `host` (a name or an address), made when there is none that still serves; kept under `file`, one for each thing that is served. */
export async function serverCertificate(directory: string, host: string, now: number, file: 'server' | 'standby' = 'server'): Promise<ServerCertificate> {
  const folder = join(directory, 'pki');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ca = await authority({ certPath: join(folder, 'ca.pem'), keyPath: join(folder, 'ca-key.pem'), name: 'CN=THAHS nội bộ', purpose: SERVER_PURPOSE, what: 'nút' }, now);
  const authorityFingerprint = createHash('sha256').update(new Uint8Array(ca.cert.rawData)).digest('hex');
  const [certPath, keyPath] = [join(folder, `${file}.pem`), join(folder, `${file}-key.pem`)];
  if (!serves(pairAt(certPath, keyPath), host, now)) {
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
