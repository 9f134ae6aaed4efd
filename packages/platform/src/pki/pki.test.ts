import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endOfNumber, isLoopback, lineCertificate, serverCertificate } from './index.ts';

const directory = mkdtempSync(join(tmpdir(), 'thahs-pki-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('server certificate', () => {
  it('is trusted by a client that trusts the authority, and by no other', async () => {
    const made = await serverCertificate(directory, '127.0.0.1', Date.now());
    const server = createServer({ key: made.key, cert: made.cert, minVersion: 'TLSv1.3' }, (_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const ask = (ca?: string): Promise<string> => new Promise((resolve, reject) => get({ host: '127.0.0.1', port, path: '/', ...(ca ? { ca } : {}), agent: false }, (r) => r.on('data', (d: Buffer) => resolve(d.toString()))).on('error', reject));
    expect(await ask(readFileSync(join(directory, 'pki', 'ca.pem'), 'utf8'))).toBe('ok');
    await expect(ask()).rejects.toThrow(/self-signed|unable to/);
    server.close();
  });

  it('is kept until it nears its end or the host changes; keys are readable to the owner alone', async () => {
    const first = await serverCertificate(directory, 'tg-binh-ha.local', Date.now());
    expect((await serverCertificate(directory, 'tg-binh-ha.local', Date.now())).cert).toBe(first.cert);
    expect((await serverCertificate(directory, 'khac.local', Date.now())).cert).not.toBe(first.cert);
    const late = await serverCertificate(directory, 'khac.local', Date.now() + 340 * 86_400_000);
    expect(late.authorityFingerprint).toBe(first.authorityFingerprint);
    for (const name of ['ca-key.pem', 'server-key.pem']) expect(statSync(join(directory, 'pki', name)).mode & 0o077).toBe(0);
  });

  it('needs the key of the authority only to make a certificate, and says so when it is away', async () => {
    const place = mkdtempSync(join(directory, 'away-'));
    const first = await serverCertificate(place, 'tg.local', Date.now());
    const key = join(place, 'pki', 'ca-key.pem');
    renameSync(key, `${key}.elsewhere`);
    expect(await serverCertificate(place, 'tg.local', Date.now())).toEqual(first);
    await expect(serverCertificate(place, 'khac.local', Date.now())).rejects.toMatchObject({ problem: { code: 'pki.authority-away' } });
    renameSync(`${key}.elsewhere`, key);
    expect((await serverCertificate(place, 'khac.local', Date.now())).authorityFingerprint).toBe(first.authorityFingerprint);
    expect(new X509Certificate(readFileSync(join(place, 'pki', 'ca.pem'))).keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  it('makes a certificate anew whose key is another', async () => {
    const place = mkdtempSync(join(directory, 'torn-'));
    const first = await serverCertificate(place, 'tg.local', Date.now());
    const other = await serverCertificate(mkdtempSync(join(directory, 'other-')), 'tg.local', Date.now());
    writeFileSync(join(place, 'pki', 'server-key.pem'), other.key);
    const mended = await serverCertificate(place, 'tg.local', Date.now());
    expect(mended.cert).not.toBe(first.cert);
    expect(new X509Certificate(mended.cert).checkPrivateKey(createPrivateKey(mended.key))).toBe(true);
  });

  it('is of another authority where it is shown by who comes by the line, tells its end by its number, and is renewed half a year before', async () => {
    const place = mkdtempSync(join(directory, 'line-'));
    const now = Date.parse('2026-11-24T00:00:00Z');
    const day = 86_400_000;
    const first = await lineCertificate(place, 'standby_may_hai', now);
    const cert = new X509Certificate(first.cert);
    expect([cert.subject, cert.keyUsage, cert.checkIssued(new X509Certificate(first.authority)), cert.verify(new X509Certificate(first.authority).publicKey)]).toEqual(['CN=standby_may_hai', ['1.3.6.1.5.5.7.3.2'], true, true]);
    // 730 days after 24 November 2026; a server tells the number in decimal figures.
    expect([cert.validTo, new Date(endOfNumber(BigInt(`0x${cert.serialNumber}`).toString())).toISOString()]).toEqual(['Nov 23 00:00:00 2028 GMT', '2028-11-23T00:00:00.000Z']);
    expect(await lineCertificate(place, 'standby_may_hai', now + 549 * day)).toEqual(first);
    const key = join(place, 'pki', 'line-ca-key.pem');
    renameSync(key, `${key}.elsewhere`);
    expect(await lineCertificate(place, 'standby_may_hai', now + 729 * day)).toEqual(first);
    await expect(lineCertificate(place, 'standby_may_hai', now + 731 * day)).rejects.toMatchObject({ problem: { code: 'pki.authority-away' } });
    renameSync(`${key}.elsewhere`, key);
    const second = await lineCertificate(place, 'standby_may_hai', now + 551 * day);
    expect(new X509Certificate(second.cert).validTo).toBe('May 28 00:00:00 2030 GMT');
    expect([new X509Certificate(second.cert).checkPrivateKey(createPrivateKey(second.key)), second.authority]).toEqual([true, first.authority]);
  });

  it('knows what stays on the machine', () => {
    expect(['127.0.0.1', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '10.0.0.5', 'tg.local'].some(isLoopback)).toBe(false);
  });
});
