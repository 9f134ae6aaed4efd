import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { ALGORITHM, authority, DAY_MS, newKeys, pairAt, pem, write } from './keys.ts';

export interface LineCertificate {
  readonly key: string;
  readonly cert: string;
  /** Of the authority under which the other machine holds it. */
  readonly authority: string;
}

const CLIENT_PURPOSE = '1.3.6.1.5.5.7.3.2';
const LINE_DAYS = 730;
/** Renewed by itself long before the first alarm, so that an alarm means that it could not be. */
const RENEW_BEFORE_DAYS = 180;

/** As the server of the other machine names it beside a connection. */
const AUTHORITY_NAME = 'CN=THAHS standby line';
export const LINE_ISSUER = `/${AUTHORITY_NAME}`;

/** The end of a certificate stands in its number: a server tells the number of whoever is connected, and not the end. */
const numberEnding = (end: number): string => `01${Math.floor(end / 1000).toString(16).padStart(10, '0')}${Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex')}`;
export const endOfNumber = (serial: string): number => Number((BigInt(serial) >> 64n) & 0xff_ffff_ffffn) * 1000;

/**
 * By which a machine proves to the server of the other that it is `role`, beside the password. Of an authority of its own, which signs nothing that serves and whose certificates open nothing
 * but this line: the one for servers cannot sign it, and may be kept away from the machine.
 */
export async function lineCertificate(directory: string, role: string, now: number): Promise<LineCertificate> {
  const folder = join(directory, 'pki');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authorityPath = join(folder, 'line-ca.pem');
  const ca = await authority({ certPath: authorityPath, keyPath: join(folder, 'line-ca-key.pem'), name: AUTHORITY_NAME, purpose: CLIENT_PURPOSE, what: 'đường nối hai máy' }, now);
  const [certPath, keyPath] = [join(folder, `${role}.line.pem`), join(folder, `${role}.line-key.pem`)];
  const left = (pairAt(certPath, keyPath)?.notAfter.getTime() ?? 0) - now;
  if (left <= RENEW_BEFORE_DAYS * DAY_MS) {
    try {
      await make(ca, role, now, { certPath, keyPath });
    } catch (error) {
      // One that still holds is used until its end, and the alarm tells of that.
      if (left <= 0) throw error;
    }
  }
  return { key: readFileSync(keyPath, 'utf8'), cert: readFileSync(certPath, 'utf8'), authority: readFileSync(authorityPath, 'utf8') };
}

async function make(ca: Awaited<ReturnType<typeof authority>>, role: string, now: number, { certPath, keyPath }: { readonly certPath: string; readonly keyPath: string }): Promise<void> {
  const signingKey = await ca.key();
  const keys = await newKeys();
  const end = Math.min(now + LINE_DAYS * DAY_MS, ca.cert.notAfter.getTime());
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: numberEnding(end), subject: `CN=${role}`, issuer: ca.cert.subject, notBefore: new Date(now - DAY_MS), notAfter: new Date(end), signingAlgorithm: ALGORITHM, publicKey: keys.publicKey, signingKey,
    extensions: [new x509.BasicConstraintsExtension(false, undefined, true), new x509.ExtendedKeyUsageExtension([CLIENT_PURPOSE], false)],
  });
  write(keyPath, await pem(keys.privateKey));
  write(certPath, cert.toString('pem'));
}
