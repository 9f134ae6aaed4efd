import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { beforeAll, expect, it } from 'vitest';
import { lookForAlarms, sendWaitingMail } from '@thahs/engine/alarm';
import { fixedPorts } from '@thahs/engine/kernel';
import { mailSettings } from '@thahs/platform/mail';
import { serverCertificate } from '@thahs/platform/pki';
import { nodeMail } from '../src/node-mail.ts';
import type { NodeMail } from '../src/node-mail.ts';
import { atEnd } from './support/at-end.ts';
import { SOUND } from './support/alarm-kit.ts';
import { placeAll } from './support/place-all.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Notices of alarms over a real mail server on the loopback: a socket, STARTTLS with a certificate of the node's own authority, sign-in. */

const ports = fixedPorts('2026-08-03T02:00:00Z');
const letters: { to: string[]; secure: boolean; text: string }[] = [];
let refuses = false;
let node: TestNode;
let port = 0;

const settings = (more: object = {}): object => ({ host: '127.0.0.1', port, from: 'thahs@noibo.example', tls: 'none', user: 'thahs', password: 'mật khẩu', to: { 'cqql-bca': ['truc@noibo.example'] }, ...more });
function mailWith(more: object = {}): NodeMail {
  writeFileSync(join(node.directory, 'mail.json'), JSON.stringify(settings(more)));
  const mail = nodeMail(node.directory);
  if (!mail) throw new Error('mail.json was just written');
  atEnd(async () => mail.close());
  return mail;
}

beforeAll(async () => {
  node = await testNode(ports);
  const tls = await serverCertificate(node.directory, 'thu.noibo.example', Date.now());
  const server = new SMTPServer({
    key: tls.key, cert: tls.cert, authOptional: false, allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => (username === 'thahs' && password === 'mật khẩu' ? done(null, { user: username }) : done(new Error('sai mật khẩu'))),
    onRcptTo: (_address, _session, done) => (refuses ? done(new Error('450 hộp thư đầy')) : done()),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), secure: session.secure, text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
  atEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
});

const waiting = async (): Promise<{ tries: number; failure: string | null; next_at: Date; sent: boolean }[]> =>
  (await node.db.owner((c) => c.query<{ tries: number; failure: string | null; next_at: Date; sent: boolean }>('select tries, failure, next_at, sent_at is not null as sent from alarm_mail order by queued_at, mail_id'))).rows;

async function look(mail: NodeMail, freeBytes: number): Promise<void> {
  await placeAll(node);
  await lookForAlarms(node.engine, { ...SOUND, disk: { freeBytes, totalBytes: 1000 } }, mail.recipients);
}

it('a letter is queued with the alarm, waits while the server refuses, ever longer, and arrives once', async () => {
  const mail = mailWith();
  refuses = true;
  await look(mail, 90);
  // One medium and the disk; units without an officer are of other units, for which nobody was named.
  expect((await waiting()).length).toBe(2);
  expect(await sendWaitingMail(node.engine, mail.send)).toBe(0);
  const failed = await waiting();
  expect(failed.map(({ tries, sent }) => [tries, sent])).toEqual([[1, false], [1, false]]);
  expect(failed[0]?.failure).toContain('450');
  expect(failed[0]?.next_at.toISOString()).toBe('2026-08-03T02:01:00.000Z');
  expect(await sendWaitingMail(node.engine, mail.send), 'not yet due').toBe(0);
  ports.set('2026-08-03T02:01:00Z');
  await sendWaitingMail(node.engine, mail.send);
  expect((await waiting())[0]?.next_at.toISOString()).toBe('2026-08-03T02:03:00.000Z');

  refuses = false;
  ports.set('2026-08-03T02:03:00Z');
  expect(await sendWaitingMail(node.engine, mail.send)).toBe(2);
  expect(await sendWaitingMail(node.engine, mail.send)).toBe(0);
  expect(letters.map(({ to }) => to)).toEqual([['truc@noibo.example'], ['truc@noibo.example']]);
});

/** Quoted-printable (RFC 2045 §6.7). */
const readable = (body: string): string => body.replaceAll('=\r\n', '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

it('says which alarm, where and what to do, and names nobody', async () => {
  const text = letters.map((letter) => readable(letter.text.split('\r\n\r\n').slice(1).join('\n\n'))).join('\n');
  expect(text).toContain('Ổ đĩa sắp đầy');
  expect(text).toContain('Việc cần làm: ');
  const { rows } = await node.db.owner((c) => c.query<{ name: string; login: string }>('select name, login from account'));
  for (const { name, login } of rows) expect([text.includes(name), text.includes(login)]).toEqual([false, false]);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

it('an alarm that grew graver is told again, over TLS that holds to the certificate', async () => {
  const authority = (await serverCertificate(node.directory, 'thu.noibo.example', Date.now())).cert.split(/(?<=-----END CERTIFICATE-----\n)/)[1];
  const before = letters.length;
  const mail = mailWith({ tls: 'starttls', serverName: 'thu.noibo.example', authority });
  await look(mail, 40);
  expect(await sendWaitingMail(node.engine, mail.send)).toBe(1);
  expect(letters.slice(before).map(({ secure }) => secure)).toEqual([true]);

  const stranger = mailWith({ tls: 'starttls', serverName: 'khac.noibo.example', authority });
  await expect(stranger.send({ to: 'truc@noibo.example', subject: 'x', text: 'x' })).rejects.toThrow(/altnames|certificate/i);
  const untrusted = mailWith({ tls: 'starttls', serverName: 'thu.noibo.example' });
  await expect(untrusted.send({ to: 'truc@noibo.example', subject: 'x', text: 'x' })).rejects.toThrow(/certificate/i);
  expect(letters.length).toBe(before + 1);
});

it('letters that wait too long ring, and that is not told by mail', async () => {
  const mail = mailWith({ port: 1 });
  await look(mail, 500);
  await look(mail, 90);
  expect(await sendWaitingMail(node.engine, mail.send)).toBe(0);
  const queued = (await waiting()).length;
  ports.set('2026-08-03T04:10:00Z');
  await look(mail, 90);
  const { rows } = await node.db.owner((c) => c.query<{ code: string }>(`select code from alarm where closed_at is null and code = 'mail-stuck'`));
  expect([rows.length, (await waiting()).length]).toEqual([1, queued]);
});

it.each([
  ['a server of the Internet', { host: '8.8.8.8' }, 'địa chỉ công cộng'], ['a name that would have to be looked up', { host: 'mail.example.com' }, 'địa chỉ bằng số'], ['no TLS setting', { tls: undefined }, '“tls”'],
  ['a sender with a line end', { from: 'a@b\r\nBcc: c@d' }, '“from”'], ['nobody to tell', { to: {} }, '“to”'], ['a port that is none', { port: 0 }, '“port”'],
])('refuses %s', (_what, more, says) => {
  expect(() => mailSettings(settings({ port: 25, ...more }))).toThrow(says);
});
