import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookAtClamd, mayReadAll, placeOf, readScan, scanMachine, wholeMachine, writeScan } from '@thahs/platform/antivirus';
import { readConfig } from '../src/config.ts';
import { atEnd } from './support/at-end.ts';
import { EICAR, startClamd } from './support/clamd.ts';
import type { TestClamd } from './support/clamd.ts';

/* ClamAV's own service, and what stands in its place when it fails: gone, silent, without end, something else. */

const MADE = Date.parse('2026-11-20T03:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'thahs-antivirus-'));
let clamd: TestClamd;
beforeAll(async () => {
  atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  clamd = await startClamd(27_123, MADE);
});

const nothing = (fault: string): unknown => ({ software: null, fault, signatures: null, signaturesAt: null });

describe('the service', () => {
  it('is asked for its version, and the number and moment of its signatures', async () => {
    expect(await lookAtClamd({ path: clamd.socket })).toEqual({ software: expect.stringMatching(/^ClamAV 1\.\d+\.\d+/) as unknown, fault: null, signatures: 27_123, signaturesAt: MADE });
  });

  it('that is not there, or left its socket behind, is absent', async () => {
    expect(await lookAtClamd({ path: join(folder, 'none') })).toEqual(nothing('ABSENT'));
    writeFileSync(join(folder, 'no-socket'), '');
    expect(await lookAtClamd({ path: join(folder, 'no-socket') })).toEqual(nothing('ABSENT'));
    expect(await lookAtClamd({ path: join(folder, 'no-socket', 'below') })).toEqual(nothing('ABSENT'));
    const { port } = await listening(() => undefined);
    servers.at(-1)?.close();
    expect(await lookAtClamd({ host: '127.0.0.1', port })).toEqual(nothing('ABSENT'));
  });

  it('that takes the question and never answers is silent when the time is over', async () => {
    const { port } = await listening(() => undefined);
    const begun = performance.now();
    expect(await lookAtClamd({ host: '127.0.0.1', port }, 300)).toEqual(nothing('SILENT'));
    expect(performance.now() - begun).toBeGreaterThanOrEqual(290);
  });

  it('that sends without end is left after a page of it', async () => {
    let sent = 0;
    const { port } = await listening((socket) => {
      const more = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(1024, 'a'))) sent += 1024;
      };
      socket.on('drain', more);
      more();
    });
    // Were it the time limit that ends it, this would wait for a minute.
    expect(await lookAtClamd({ host: '127.0.0.1', port }, 60_000)).toEqual(nothing('SILENT'));
    expect(sent).toBeGreaterThan(4096);
  });

  it('that closes without a word is silent, one that sends a byte now and then too', async () => {
    const closing = await listening((socket) => socket.end());
    expect(await lookAtClamd({ host: '127.0.0.1', port: closing.port })).toEqual(nothing('SILENT'));
    const slow = await listening((socket) => {
      const timer = setInterval(() => socket.write('C'), 50);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await lookAtClamd({ host: '127.0.0.1', port: slow.port }, 400)).toEqual(nothing('SILENT'));
  });

  it('of another kind is told as such, and one whose engine is not up does not count', async () => {
    const other = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\0'));
    expect(await lookAtClamd({ host: '127.0.0.1', port: other.port })).toEqual(nothing('STRANGE'));
    const down = await listening((socket) => socket.on('data', (asked: Buffer) => socket.end(asked.toString().startsWith('zVERSION') ? 'ClamAV 1.4.6/1/Mon Nov 23 10:00:00 2026\0' : 'POOLS: 1\n\nSTATE: EXIT\nEND\0')));
    expect(await lookAtClamd({ host: '127.0.0.1', port: down.port })).toEqual(nothing('SILENT'));
  });

  it('without signatures of ClamAV’s own, or with a day that is none, has none', async () => {
    const answering = (version: string): Promise<AddressInfo> => listening((socket) => socket.on('data', (asked: Buffer) => socket.end(asked.toString().startsWith('zVERSION') ? `${version}\0` : 'STATE: VALID PRIMARY\0')));
    const bare = await answering('ClamAV 1.4.6');
    expect(await lookAtClamd({ host: '127.0.0.1', port: bare.port })).toEqual({ software: 'ClamAV 1.4.6', fault: null, signatures: null, signaturesAt: null });
    const odd = await answering('ClamAV 1.4.6/27000/yesterday');
    expect(await lookAtClamd({ host: '127.0.0.1', port: odd.port })).toEqual({ software: 'ClamAV 1.4.6', fault: null, signatures: 27_000, signaturesAt: null });
  });
});

it('lies on this machine and nowhere else', () => {
  expect([placeOf('/run/clamav/clamd.ctl'), placeOf('127.0.0.1:3310'), placeOf('[::1]:3310')]).toEqual([{ path: '/run/clamav/clamd.ctl' }, { host: '127.0.0.1', port: 3310 }, { host: '::1', port: 3310 }]);
  for (const text of ['10.1.2.3:3310', 'clamd.noibo:3310', '127.0.0.1:0', '127.0.0.1:65536', '127.0.0.1', 'run/clamd.ctl', '', '[2001:db8::1]:3310']) expect(placeOf(text), text).toBeNull();
  expect(() => readConfig({}, { THAHS_CLAMD: '10.1.2.3:3310' })).toThrow(/THAHS_CLAMD/);
  expect(readConfig({}, { THAHS_CLAMD: '/run/a.ctl' }).clamd).toBe('/run/a.ctl');
});

it('is whole only by whoever may open every file', () => {
  // Bit 1 is CAP_DAC_OVERRIDE, bit 2 CAP_DAC_READ_SEARCH; 3 to 0 are those of linux/capability.h.
  expect(['000001ffffffffff', '0000000000000004', '0000000000000002', '0000000000000000', '0000000000000009'].map((held) => mayReadAll(`Name:\tnode\nCapPrm:\tffffffffffffffff\nCapEff:\t${held}\nCapBnd:\tffffffffffffffff\n`))).toEqual([true, true, true, false, false]);
  expect(mayReadAll('')).toBe(false);
  expect(mayReadAll()).toBe(process.getuid?.() === 0);
});

describe('a whole scan', () => {
  const here = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  const scan = (folders: readonly string[], more: Partial<Parameters<typeof scanMachine>[0]> = {}): ReturnType<typeof scanMachine> => scanMachine({ folders, place: { path: clamd.socket }, configuration: clamd.configuration, now: () => Date.now(), ...more });

  it('finds the test file, and names it', async () => {
    const place = here('found/deep');
    writeFileSync(join(place, 'hóa đơn FOUND.pdf'), EICAR);
    writeFileSync(join(place, 'thư.txt'), 'không có gì');
    const result = await scan([join(folder, 'found')]);
    expect(result).toMatchObject({ exitCode: 1, found: 1, errors: 0, names: [`${join(place, 'hóa đơn FOUND.pdf')}: THAHS.Test.EICAR.UNOFFICIAL`] });
  });

  it('finds nothing where nothing is, and tells what it could not open', async () => {
    const place = here('clean');
    writeFileSync(join(place, 'thư.txt'), 'không có gì');
    expect(await scan([place])).toMatchObject({ exitCode: 0, found: 0, errors: 0, names: [] });
    expect(await scan([place, join(folder, 'gone')])).toMatchObject({ found: 0, errors: 1 });
  });

  it('by a service that calls everything clean leaves no result', async () => {
    const broken = await startClamd(27_124, MADE);
    // It finds no place for its files any more, answers as ever, and tells nobody.
    rmSync(broken.temporary, { recursive: true });
    expect(await lookAtClamd({ path: broken.socket })).toMatchObject({ signatures: 27_124, fault: null });
    expect(await scanMachine({ folders: [here('found')], place: { path: broken.socket }, configuration: broken.configuration, now: () => Date.now() })).toBeNull();
  });

  it('that could not be made leaves no result', async () => {
    const place = here('clean');
    expect(await scan([place], { place: { path: join(folder, 'none') } })).toBeNull();
    const wrong = join(folder, 'wrong.conf');
    writeFileSync(wrong, 'no such setting\n');
    expect(await scan([place], { configuration: wrong })).toBeNull();
    // The client asks another service, which is not there, and sums up all the same: nothing found.
    writeFileSync(wrong, `LocalSocket ${join(folder, 'none')}\n`);
    expect(await scan([place], { configuration: wrong })).toBeNull();
  });

  it('takes in every folder of the machine in which files lie', () => {
    for (const name of ['root/etc', 'root/home', 'root/proc', 'root/sys', 'root/dev', 'root/run']) here(name);
    writeFileSync(join(folder, 'root/file'), '');
    expect(wholeMachine(`${folder}/root/`).toSorted()).toEqual([`${folder}/root/etc`, `${folder}/root/home`]);
  });

  it('is written down whole and read back, and what is no result is none', () => {
    const place = here('result');
    expect(readScan(place)).toBeNull();
    const result = { startedAt: MADE, endedAt: MADE + 5000, exitCode: 1, found: 30, errors: 2, names: Array.from({ length: 30 }, (_, i) => `/${i}: X`), folders: ['/etc'] };
    writeScan(place, result);
    expect(readScan(place)).toEqual({ ...result, names: result.names.slice(0, 20) });
    for (const text of ['', '{', 'null', '[]', '{"startedAt":"x"}', JSON.stringify({ startedAt: '2026-11-20T00:00:00Z', endedAt: '2026-11-19T00:00:00Z', exitCode: 0, found: 0, errors: 0 }), JSON.stringify({ startedAt: '2026-11-20T00:00:00Z', endedAt: '2026-11-20T00:00:00Z', exitCode: 0, found: -1, errors: 0 }), ' '.repeat(300_000)]) {
      writeFileSync(join(place, 'antivirus-scan.json'), text);
      expect(readScan(place), text.slice(0, 60)).toBeNull();
    }
    chmodSync(join(place, 'antivirus-scan.json'), 0o000);
    expect(readScan(place)).toBeNull();
  });
});

const servers: Server[] = [];
/** Something that listens on the machine in the place of the service. */
async function listening(answer: (socket: Socket) => void): Promise<AddressInfo> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    answer(socket);
  });
  servers.push(server);
  atEnd(async () => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address() as AddressInfo;
}
