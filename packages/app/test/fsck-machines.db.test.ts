import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { vietnamDate } from '@thahs/engine/kernel';
import { placeAll } from './support/place-all.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The register of machines held to the journal by the independent checker: a hand on the tables is found. */

const MAIN = fileURLToPath(new URL('../../../tools/fsck/main.ts', import.meta.url));
let node: TestNode;
let keyFile: string;

beforeAll(async () => {
  node = await testNode();
  keyFile = join(node.directory, 'key.pem');
  await writeFile(keyFile, node.engine.noteKey.publicKey.export({ type: 'spki', format: 'pem' }));
  const officer = await node.actor('chuyentrach');
  const act = <T>(name: string, input: Record<string, unknown>): Promise<T> => node.do<T>(officer, name, { operationId: node.id(), ...input });
  const registered = async (label: string, more: Record<string, unknown> = {}): Promise<string> => (await act<{ machineId: string }>('machine.register', { label, serial: label, role: 'SERVER', keeper: 'A', place: 'B', ...more })).machineId;
  const today = vietnamDate(node.engine.ports.now());
  const stated = await registered('Máy 1', { host: 'may1', antivirus: 'Bkav', licenceEnds: '2027-01-31' });
  await act('machine.antivirus', { machineId: stated, name: 'Bkav', version: '9', signaturesOn: today, licenceEnds: '2028-01-31', scan: { on: today, found: 2, remark: 'Đã xóa' } });
  await registered('Máy 2', { role: 'WORKSTATION', antivirus: 'Bkav' });
  const gone = await registered('Máy 3');
  await act('machine.hand-over', { machineId: gone, keeper: 'C', place: 'D' });
  await act('machine.retire', { machineId: gone, reason: 'Thay máy', disks: ['WD-1', 'WD-2'] });
  await placeAll(node);
});

interface Report { agrees: boolean; faults: { code: string; where: string; message: string }[]; machines: number; machine_disks: number; mediums: number }
const fsck = (): Promise<Report> => new Promise((resolve, reject) => {
  execFile(process.execPath, [MAIN, '--json', '--url', node.ownerUrl, '--key', keyFile], { maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => (stdout === '' ? reject(new Error(stderr)) : resolve(JSON.parse(stdout) as Report)));
});

it('agrees with what was done, the disks in the ledger of media too', async () => {
  expect(await fsck()).toMatchObject({ faults: [], agrees: true, machines: 3, machine_disks: 2, mediums: 2 });
});

const FORGED: readonly (readonly [string, string, string])[] = [
  ['a find is gone', `update machine set scan_found = 0 where scan_found = 2`, 'machine.differs'],
  ['signatures are newer than stated', `update machine set signatures_on = signatures_on + 1 where signatures_on is not null`, 'machine.differs'],
  ['a licence goes on', `update machine set licence_ends = licence_ends + 365`, 'machine.differs'],
  ['software that nobody stated protects a machine', `update machine set antivirus = 'Kaspersky' where label = 'Máy 2'`, 'machine.differs'],
  ['a machine is back in use', `update machine set state = 'IN_USE' where state = 'RETIRED'`, 'machine.differs'],
  ['another keeps it', `update machine set keeper = 'E' where label = 'Máy 3'`, 'machine.differs'],
  ['a machine that nobody registered', `insert into machine (machine_id, unit, label, serial, role, keeper, place, state, registered_at, state_since) values (gen_random_uuid(), 'tg-binh-ha', 'Máy lạ', 'x', 'SERVER', 'A', 'B', 'IN_USE', now(), now())`, 'machine.stray'],
  ['a machine was never there', `delete from machine where label = 'Máy 2'`, 'machine.missing'],
  ['a disk is of no machine any more', `delete from machine_disk where medium_id = (select medium_id from medium where serial = 'WD-2')`, 'machine_disk.missing'],
  ['a disk waits for nothing', `update medium set state = 'CLEARED' where serial = 'WD-1'`, 'medium.differs'],
];

it.each(FORGED)('finds that %s', async (_what, statement, code) => {
  const tables = ['machine', 'machine_disk', 'medium'];
  await node.db.owner(async (c) => {
    for (const table of tables) await c.query(`drop table if exists kept_${table}; create table kept_${table} as table ${table}`);
    await c.query(statement);
  });
  try {
    expect((await fsck()).faults.map((fault) => fault.code)).toContain(code);
  } finally {
    await node.db.owner(async (c) => {
      await c.query('truncate machine, machine_disk, medium cascade');
      for (const table of [tables[2], tables[0], tables[1]]) await c.query(`insert into ${table} select * from kept_${table}; drop table kept_${table}`);
    });
  }
});
