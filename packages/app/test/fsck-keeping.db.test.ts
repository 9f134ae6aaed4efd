import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { vietnamDate } from '@thahs/engine/kernel';
import { makeRecoveryKey } from '@thahs/platform/sealing';
import { makeSet, registerTwo, tell } from './support/copy-kit.ts';
import { told } from './support/evidence.ts';
import { placeAll } from './support/place-all.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The ledger of media and the catalogue of copies held to the journal by the independent checker: a hand on the tables is found. */

const MAIN = fileURLToPath(new URL('../../../tools/fsck/main.ts', import.meta.url));
let node: TestNode;
let keeper: Actor;
let keyFile: string;

beforeAll(async () => {
  node = await testNode();
  keeper = await node.actor('chuyentrach');
  keyFile = join(node.directory, 'key.pem');
  await writeFile(keyFile, node.engine.noteKey.publicKey.export({ type: 'spki', format: 'pem' }));
  await lived();
  await placeAll(node);
});

const act = <T>(name: string, input: Record<string, unknown>, who = keeper): Promise<T> => node.do<T>(who, name, { operationId: node.id(), ...input });

/** Two media with copies, one that was sent back once and then cleared, one lost, one told and waiting; a plan under which one is away. */
async function lived(): Promise<void> {
  const head = await node.actor('chihuy');
  const media = await registerTwo(node, keeper);
  const [one, two] = media.map(({ mediumId }) => mediumId);
  const first = await makeSet(node, keeper, media);
  await tell(node, keeper, first, one ?? '', 'VERIFY');
  await tell(node, keeper, first, two ?? '', 'DRILL', ['một lỗi']);
  const { planId } = await act<{ planId: string }>('backup.plan', { state: 'RUNS', hour: 2, keep: { daily: 4, weekly: 5, monthly: 12 }, oneDeviceReason: 'phòng thử một ổ đĩa' });
  const { setId } = await act<{ setId: string }>('backup.begin', { folders: [media[0]?.folder], planId });
  await act('backup.end', { setId, note: null, copies: [{ mediumId: one, fault: 'medium.full: hết chỗ' }] });
  await act('medium.encryption', { mediumId: one, encryption: 'STATED', encryptionNote: 'IronKey D500S' });
  await act('medium.hand-over', { mediumId: two, keeper: 'Trần Thị Nhận', place: 'Két' });
  const clear = async (mediumId: string): Promise<{ clearingId: string }> => act('medium.clear', { mediumId, technique: 'DEVICE_ERASE', tool: 'hdparm', checked: 'Đọc lại', doneOn: vietnamDate(node.engine.ports.now()), nextUse: 'STAYS' });
  await act('medium.retire', { mediumId: two, reason: 'Ổ có lỗi đọc' });
  await act('medium.clear-decide', { ...(await clear(two ?? '')), accept: false, note: 'Chưa đọc lại' }, head);
  await act('medium.clear-decide', { ...(await clear(two ?? '')), accept: true }, head);
  await keysLived(head);
  await act('evidence.note', { tool: 'PGBACKREST', stanza: 'thahs', system: '7', copies: [told(1, '20261120-180000F'), told(2, '20261120-190000F', { damaged: true })] });
  await act('evidence.note', { tool: 'PGBACKREST', stanza: 'thahs', system: '7', copies: [told(2, '20261120-190000F', { damaged: true })] });
  await standbysLived(head);
  for (const [label, ...acts] of [['Ổ mất', 'medium.lost'], ['Ổ chờ', 'medium.retire', 'clear']]) {
    const mediumId = node.id();
    await act('medium.register', { mediumId, label, kind: 'STICK', serial: label, keeper: 'A', place: 'B' });
    for (const name of acts) {
      if (name === 'clear') await act('medium.clear', { mediumId, technique: 'SHRED', tool: 'Máy nghiền', checked: 'Mảnh dưới 2 mm', doneOn: vietnamDate(node.engine.ports.now()), nextUse: 'ENDS' });
      else await act(name, { mediumId, reason: 'Kiểm kê cuối năm' });
    }
  }
}

/** One that was sent back, one that ended, one that is allowed and not waited for. */
async function standbysLived(head: Actor): Promise<void> {
  const proposed = async (name: string): Promise<string> => (await act<{ standbyId: string }>('standby.propose', { name, address: '10.1.2.4', place: 'Phòng máy 2', synchronous: true })).standbyId;
  await act('standby.decide', { standbyId: await proposed('may_mot'), accept: false, note: 'Chưa có phòng khóa' }, head);
  const ended = await proposed('may_hai');
  await act('standby.decide', { standbyId: ended, accept: true }, head);
  await act('standby.end', { standbyId: ended, reason: 'Đổi máy' });
  const standbyId = await proposed('may_ba');
  await act('standby.decide', { standbyId, accept: true }, head);
  await act('standby.synchronous', { standbyId, synchronous: false });
}

/** A key in use that was handed over and tried, one sent back, one ended, one that waits. */
async function keysLived(head: Actor): Promise<void> {
  const proposed = async (name: string): Promise<{ keyId: string; fingerprint: string }> => act('recovery-key.propose', { certificate: (await makeRecoveryKey(name, node.engine.ports.now(), null)).certificate, name, keeper: 'A', place: 'B' });
  const inUse = async (name: string): Promise<string> => {
    const { keyId, fingerprint } = await proposed(name);
    await act('recovery-key.decide', { keyId, accept: true, fingerprint }, head);
    return keyId;
  };
  const [kept, ended] = [await inUse('Két'), await inUse('Cũ')];
  await act('recovery-key.hand-over', { keyId: kept, keeper: 'C', place: 'D' });
  await act('recovery-key.tried', { keyId: kept, on: vietnamDate(node.engine.ports.now()), witness: 'E' });
  await act('recovery-key.retire', { keyId: ended, reason: 'Đổi người giữ' });
  await act('recovery-key.decide', { keyId: (await proposed('Trả')).keyId, accept: false, note: 'Không rõ của ai' }, head);
  await proposed('Chờ');
}

interface Report { agrees: boolean; faults: { code: string; where: string; message: string }[]; mediums: number; medium_clearings: number; backup_copys: number; recovery_keys: number; standbys: number }
const fsck = (): Promise<Report> => new Promise((resolve, reject) => {
  execFile(process.execPath, [MAIN, '--json', '--url', node.ownerUrl, '--key', keyFile], { maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => (stdout === '' ? reject(new Error(stderr)) : resolve(JSON.parse(stdout) as Report)));
});

it('agrees with what was done', async () => {
  expect(await fsck()).toMatchObject({ faults: [], agrees: true, mediums: 4, medium_clearings: 3, backup_copys: 4, recovery_keys: 4, standbys: 3 });
});

const FORGED: readonly (readonly [string, string, string])[] = [
  ['a damaged copy of pgBackRest is none', `update backup_evidence set damaged = false where damaged`, 'backup_evidence.differs'],
  ['a copy of pgBackRest that is gone is there', `update backup_evidence set gone_at = null`, 'backup_evidence.differs'],
  ['a copy of pgBackRest that nobody read of', `insert into backup_evidence select unit, tool, stanza, 1, '20261121-180000F', kind, started_at, ended_at, bytes, stored_bytes, encrypted, false, noted_at, noted_by, null from backup_evidence limit 1`, 'backup_evidence.stray'],
  ['pgBackRest was read a moment ago', `update evidence_reading set read_at = now() + interval '1 hour'`, 'evidence_reading.differs'],
  ['a lost medium is back in use', `update medium set state = 'IN_USE' where state = 'LOST'`, 'medium.differs'],
  ['a medium is said to be encrypted', `update medium set encryption = 'SEEN', encryption_note = null where encryption = 'NONE'`, 'medium.differs'],
  ['a medium that nobody registered', `insert into medium select gen_random_uuid(), unit, 'Ổ lạ', kind, 'x', keeper, place, state, registered_at, encryption, encryption_note, state_since from medium where state = 'LOST'`, 'medium.stray'],
  ['a clearing is confirmed by nobody', `update medium_clearing set state = 'accepted', decided_by = 'x', decided_at = now() where state = 'pending'`, 'medium_clearing.differs'],
  ['the check of a clearing reads otherwise', `update medium_clearing set checked = 'Không đọc lại' where technique = 'SHRED'`, 'medium_clearing.differs'],
  ['a copy that failed is good', `update backup_copy set fault = null where fault is not null`, 'backup_copy.differs'],
  ['a trial that failed has passed', `update backup_copy set drill_passed = true where drill_passed = false`, 'backup_copy.differs'],
  ['a copy that was cleared is there', `update backup_copy set removed_at = null where removed_at is not null`, 'backup_copy.differs'],
  ['a set is younger than it is', `update backup_set set begun_at = now() + interval '1 day'`, 'backup_set.differs'],
  ['another answers for the plan', `update backup_plan set responsible = (select account_id from account where login = 'chihuy')`, 'backup_plan.differs'],
  ['the node is said to wait for its standby', `update standby set synchronous = true where state = 'ALLOWED'`, 'standby.differs'],
  ['a machine that ended was never there', `delete from standby where state = 'ENDED'`, 'standby.missing'],
  ['a key that was sent back is in use', `update recovery_key set state = 'IN_USE' where state = 'REFUSED'`, 'recovery_key.differs'],
  ['the certificate of a key is another', `update recovery_key set certificate = 'x' where state = 'IN_USE'`, 'recovery_key.differs'],
  ['a key that ended is gone', `delete from recovery_key where state = 'RETIRED'`, 'recovery_key.missing'],
  ['a copy is gone from the catalogue', `delete from backup_copy where fault is not null and fault <> 'medium.away'`, 'backup_copy.missing'],
];

it.each(FORGED)('finds that %s', async (_what, statement, code) => {
  const tables = ['machine_disk', 'medium', 'medium_clearing', 'recovery_key', 'standby', 'backup_plan', 'backup_set', 'backup_copy', 'backup_evidence', 'evidence_reading'];
  await node.db.owner(async (client) => {
    for (const table of tables) await client.query(`create table kept_${table} as table ${table}`);
    const { rowCount } = await client.query(statement);
    expect(rowCount).toBeGreaterThan(0);
  });
  try {
    expect((await fsck()).faults.map((fault) => fault.code)).toContain(code);
  } finally {
    await node.db.owner(async (client) => {
      await client.query(`truncate ${tables.join(', ')}`);
      for (const table of tables) await client.query(`insert into ${table} table kept_${table}`);
      for (const table of tables) await client.query(`drop table kept_${table}`);
    });
  }
});
