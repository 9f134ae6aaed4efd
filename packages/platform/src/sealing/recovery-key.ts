import 'reflect-metadata';
import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** What a recipient shows to everybody: files are sealed for it. PEM. */
export interface RecoveryKey {
  readonly certificate: string;
  /** SHA-256 of the certificate in hex: read out when the key is handed over. */
  readonly fingerprint: string;
}

/** What opens the files; kept off the machine. PKCS#8 in DER. */
export interface RecoveryPrivate {
  readonly certificate: string;
  readonly pkcs8: Buffer;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' };
const DAY_MS = 86_400_000;
/** The certificate is but a container of the public key; it has to outlive every copy sealed for it. */
const DAYS = 36_500;
const ENCRYPTION = 'aes-256-cbc';

x509.cryptoProvider.set(webcrypto as Crypto);

/** A new key under a name; the private half is a PEM that `passphrase` opens (here or with `openssl pkey`), or a plain one without. */
export async function makeRecoveryKey(name: string, now: number, passphrase: string | null): Promise<RecoveryKey & { readonly privatePem: string }> {
  const keys = await webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex'), name: [{ CN: [name] }],
    notBefore: new Date(now - DAY_MS), notAfter: new Date(now + DAYS * DAY_MS), signingAlgorithm: CURVE, keys: keys as CryptoKeyPair,
    extensions: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyAgreement, true), await x509.SubjectKeyIdentifierExtension.create(keys.publicKey as CryptoKey)],
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const sealed = passphrase === null ? {} : { cipher: ENCRYPTION, passphrase: passphrase.normalize('NFC') };
  const privatePem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem', ...sealed }).toString();
  return { certificate: certificate.toString('pem'), fingerprint: Buffer.from(await certificate.getThumbprint('SHA-256')).toString('hex'), privatePem };
}

/** Opens a private half; throws when the passphrase is wrong or the key is not of the certificate. */
export function openRecoveryKey(certificate: string, privatePem: string, passphrase: string | null): RecoveryPrivate {
  const key = createPrivateKey({ key: privatePem, format: 'pem', ...(passphrase === null ? {} : { passphrase: passphrase.normalize('NFC') }) });
  if (!new X509Certificate(certificate).checkPrivateKey(key)) throw new Error('the key does not belong to the certificate');
  return { certificate, pkcs8: key.export({ type: 'pkcs8', format: 'der' }) };
}
