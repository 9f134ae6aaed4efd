import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { atEnd } from './at-end.ts';

/** Harmless by agreement (EICAR): every antivirus program calls it a find. Put together here, so that none finds this file. */
export const EICAR = [String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$`, 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');
const NOBODY = 65_534;

export interface TestClamd {
  readonly socket: string;
  readonly configuration: string;
  /** Where it makes its temporary files. */
  readonly temporary: string;
  /** Ends it, and waits until it is gone. */
  stop(): Promise<void>;
}

/** ClamAV's own service on a socket of its own, with two signatures made here (none can be fetched): it knows the test file, and says that they are of `number` and `at`. */
export async function startClamd(number: number, at: number): Promise<TestClamd> {
  // Debian's `clamav-daemon` and `clamdscan` bring it; tools/setup.mjs installs them when it runs as root and otherwise says so.
  if (!existsSync('/usr/sbin/clamd') || !existsSync('/usr/bin/clamdscan')) throw new Error('clamd is missing: apt-get install clamav-daemon clamdscan');
  const folder = mkdtempSync(join(tmpdir(), 'thahs-clamd-'));
  const [base, temporary, socket, configuration] = [join(folder, 'db'), join(folder, 'tmp'), join(folder, 'clamd.ctl'), join(folder, 'clamd.conf')];
  for (const each of [base, temporary]) mkdirSync(each);
  writeFileSync(join(base, 'thu.hdb'), `${signature('THAHS.Test.EICAR')}\n`);
  writeFileSync(join(base, 'daily.cud'), daily(number, at, `${signature('THAHS.Test.Daily')}\n`));
  writeFileSync(configuration, `LocalSocket ${socket}\nDatabaseDirectory ${base}\nForeground yes\nTemporaryDirectory ${temporary}\nSelfCheck 0\n`);
  const root = process.getuid?.() === 0;
  chmodSync(folder, 0o755);
  if (root) for (const each of [folder, temporary]) chownSync(each, NOBODY, NOBODY);
  const child = spawn('/usr/sbin/clamd', [`--config-file=${configuration}`], { stdio: ['ignore', 'pipe', 'pipe'], ...(root ? { uid: NOBODY, gid: NOBODY } : {}) });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  atEnd(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      // Its last word before it answers.
      if (/Self checking/.test(line)) resolve();
    });
    void ended.then(() => reject(new Error(`clamd ended: ${said.join('\n')}`)));
  });
  return { socket, configuration, temporary, stop };
}

const signature = (name: string): string => `${createHash('md5').update(EICAR).digest('hex')}:${EICAR.length}:${name}`;

/** Signatures of one's own under the name of the daily ones (`.cud`: not signed): the service takes number and moment from the head. */
function daily(number: number, at: number, signatures: string): Buffer {
  const head = `ClamAV-VDB:23 Nov 2026 10-00 +0000:${number}:1:90:X:X:thu:${Math.floor(at / 1000)}`;
  const info = `${head}\ndaily.hdb:${signatures.length}:${createHash('sha256').update(signatures).digest('hex')}\n`;
  return Buffer.concat([Buffer.from(head.padEnd(512)), inTar('daily.info', info), inTar('daily.hdb', signatures), Buffer.alloc(1024)]);
}

function inTar(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(content.length, 11) + octal(0, 11), 100);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)]);
}
