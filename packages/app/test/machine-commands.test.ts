import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MachineHistory, MachineList } from '@thahs/engine/contract';
import { vietnamDate } from '@thahs/engine/kernel';
import { ownHost } from '../src/antivirus-watch.ts';
import { demonstrationMark } from '../src/demo/mark.ts';
import { machineOfNode } from '../src/demo/machine-of-node.ts';
import { seedUnits } from '../src/demo/seed.ts';
import { openNode } from '../src/node.ts';
import { atEnd } from './support/at-end.ts';
import { EICAR, startClamd } from './support/clamd.ts';
import type { TestClamd } from './support/clamd.ts';
import { configOf } from './support/keeper-node.ts';
import { asProcess } from './support/run-commands.ts';
import type { Ended } from './support/run-commands.ts';

/* The commands of the register of machines, on a demonstration node of their own beside a real ClamAV. */

const directory = mkdtempSync(join(tmpdir(), 'thahs-machines-'));
chmodSync(directory, 0o755);
const data = join(directory, 'data');
const today = vietnamDate(Date.now());
let clamd: TestClamd;
beforeAll(async () => {
  clamd = await startClamd(27_001, Date.now() - 3_600_000);
  atEnd(async () => rmSync(directory, { recursive: true, force: true }));
  const node = await openNode(configOf(data));
  await seedUnits(node);
  demonstrationMark(data);
  await machineOfNode(node);
  await node.close();
});

const thahs = (...args: string[]): Promise<Ended> => asProcess(['machine', ...args, '--data', data], '', { ...process.env, DATABASE_URL: '', THAHS_CLAMD: clamd.socket, THAHS_CLAMD_CONFIG: clamd.configuration });
const officer = (...args: string[]): Promise<Ended> => thahs(...args, '--login', 'trungtam');
const listed = async (...args: string[]): Promise<MachineList> => JSON.parse((await officer('list', '--json', ...args)).out) as MachineList;

describe('thahs machine', () => {
  it('lists the machine of the demonstration, which rings for nothing, and what the node sees of it', async () => {
    const { machines, unregistered } = await listed('--look');
    expect(unregistered).toBeNull();
    expect(machines).toMatchObject([{ label: 'Máy chủ CSDL mẫu', role: 'SERVER', host: ownHost(), troubles: [], seen: { software: expect.stringMatching(/^ClamAV /) as unknown, signatures: 27_001 } }]);
    expect((await officer('list')).out).toMatch(/^Máy chủ CSDL mẫu .*ClamAV .* tốt\n$/);
  });

  it('registers, states, hands over, tells and retires', async () => {
    const registered = await officer('register', '--label', 'Máy trạm 07', '--serial', 'S7', '--role', 'WORKSTATION', '--keeper', 'A', '--place', 'B');
    expect([registered.code, registered.out]).toEqual([0, 'Đã đăng ký máy “Máy trạm 07”.\n']);
    expect((await officer('list')).out).toContain('chưa có phần mềm phòng chống mã độc');
    expect(await officer('antivirus', 'Máy trạm 07', '--name', 'Bkav', '--version', '9', '--signatures', today, '--scanned', today, '--found', '1')).toMatchObject({ code: 2, err: expect.stringContaining('machine.found-what') as unknown });
    expect(await officer('antivirus', 'Máy trạm 07', '--name', 'Bkav', '--version', '9', '--signatures', today, '--found', '1')).toMatchObject({ code: 2, err: expect.stringContaining('--scanned') as unknown });
    expect((await officer('antivirus', 'Máy trạm 07', '--name', 'Bkav', '--version', '9', '--signatures', today, '--licence-ends', '2036-01-31', '--scanned', today, '--found', '1', '--remark', 'Đã xóa')).code).toBe(0);
    expect((await officer('hand-over', 'Máy trạm 07', '--keeper', 'C', '--place', 'D')).code).toBe(0);
    expect(await officer('hand-over', 'Máy trạm 08', '--keeper', 'C', '--place', 'D')).toMatchObject({ code: 2 });
    const retired = await officer('retire', 'Máy trạm 07', '--reason', 'Hỏng', '--disks', 'W1, W2');
    expect(retired.out).toContain('Ổ W1 của Máy trạm 07; Ổ W2 của Máy trạm 07');
    const { history, disks, state } = JSON.parse((await officer('read', 'Máy trạm 07', '--json')).out) as MachineHistory;
    expect([state, disks.map(({ serial }) => serial), history.map(({ act }) => act)]).toEqual(['RETIRED', ['W1', 'W2'], ['machine.register', 'machine.antivirus', 'machine.hand-over', 'machine.retire']]);
    expect((await officer('read', 'Máy trạm 07')).out).toContain('Bkav, quét thấy 1; Đã xóa');
  });

  it('scans a folder with exit code 1 for a find and writes nothing down, and says when nobody answers', async () => {
    const folder = join(directory, 'shared');
    mkdirSync(folder);
    expect(await thahs('scan', '--folder', folder)).toMatchObject({ code: 0, out: 'Đã quét xong: phát hiện 0 tệp; 0 tệp không mở được.\n' });
    writeFileSync(join(folder, 'a.doc'), EICAR);
    const found = await thahs('scan', '--folder', folder, '--json');
    expect([found.code, JSON.parse(found.out)]).toMatchObject([1, { found: 1, names: [`${join(folder, 'a.doc')}: THAHS.Test.EICAR.UNOFFICIAL`] }]);
    expect(existsSync(join(data, 'antivirus-scan.json'))).toBe(false);
    await clamd.stop();
    expect((await thahs('scan')).code).toBe(2);
    expect(existsSync(join(data, 'antivirus-scan.json'))).toBe(false);
  });
});
