import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { CheckMinute } from '@thahs/engine/contract';
import { fixedPorts } from '@thahs/engine/kernel';
import { conclude, decide, openFiles, reconciled, state, opened, minuteOf, stateAll } from './support/reconcile-kit.ts';
import { placeAll } from './support/place-all.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Reconciliations held to the journal by the independent checker, which draws every sample again: a hand on the tables is found. */

const MAIN = fileURLToPath(new URL('../../../tools/fsck/main.ts', import.meta.url));
const ports = fixedPorts('2026-10-05T03:00:00Z');
let node: TestNode;
let keyFile: string;

beforeAll(async () => {
  node = await testNode(ports);
  keyFile = join(node.directory, 'key.pem');
  await writeFile(keyFile, node.engine.noteKey.publicKey.export({ type: 'spki', format: 'pem' }));
  const [officer, head, clerk] = [await node.actor('chuyentrach'), await node.actor('chihuy'), await node.actor('nhaplieu')];
  const files = await openFiles(node, clerk, 13);
  await node.do(head, 'file.seal', { operationId: node.id(), fileId: files[12], seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
  const october = await reconciled(node, officer);
  await stateAll(node, officer, october.reconciliationId);
  await conclude(node, officer, october.reconciliationId);
  await decide(node, head, october.reconciliationId, false, 'Xem lại hồ sơ thứ hai');
  await reconciled(node, officer);
  await conclude(node, officer, october.reconciliationId, 'Đã xem lại, khớp');
  await stateAll(node, head, october.reconciliationId);
  await decide(node, head, october.reconciliationId);
  ports.set('2026-11-05T03:00:00Z');
  const november = await reconciled(node, officer);
  const [first] = (await minuteOf(node, officer, november.reconciliationId)).sample;
  await opened(node, officer, first?.fileId ?? '');
  await state(node, officer, november.reconciliationId, first?.fileId ?? '', 'DIFFERS', 'Giấy ghi khác');
  const order = { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án' };
  const { redactionId } = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId: first?.fileId, scope: 'file', expectedVersion: 1, order, reason: 'Thi hành quyết định' });
  await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true });
  const act = <T>(name: string, input: Record<string, unknown>, who = officer): Promise<T> => node.do<T>(who, name, { operationId: node.id(), ...input });
  const { checkId } = await act<{ checkId: string }>('check.begin', { kind: 'PERIODIC' });
  await act('check.begin', { kind: 'AD_HOC', orderedBy: 'Lãnh đạo Cục', reason: 'Sau sự cố' });
  const { list } = await node.do<CheckMinute>(officer, 'check.read', { checkId });
  for (const { point, evidence } of list) await act('check.state', { checkId, point, ...(evidence?.holds === false ? { verdict: 'FAILS', measure: 'Khắc phục ngay', measureBy: '2026-12-01' } : { verdict: 'MEETS' }) });
  await act('check.conclude', { checkId, words: 'Đạt phần lớn' });
  await act('check.decide', { checkId, accept: false, note: 'Xem lại' }, head);
  await act('check.conclude', { checkId, words: 'Đã xem lại' });
  await act('check.decide', { checkId, accept: true }, head);
  await placeAll(node);
});

interface Report { agrees: boolean; faults: { code: string; where: string; message: string }[]; reconciliations: number; reconciliation_files: number; safety_checks: number; safety_check_points: number }
const fsck = (): Promise<Report> => new Promise((resolve, reject) => {
  execFile(process.execPath, [MAIN, '--json', '--url', node.ownerUrl, '--key', keyFile], { maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => (stdout === '' ? reject(new Error(stderr)) : resolve(JSON.parse(stdout) as Report)));
});

it('agrees with what was done, what was sealed and what a lawful order took among it', async () => {
  // Each month ten of twelve files and the one that is sealed.
  expect(await fsck()).toMatchObject({ faults: [], agrees: true, reconciliations: 2, reconciliation_files: 22, safety_checks: 2, safety_check_points: 20 });
});

const FORGED: readonly (readonly [string, string, string])[] = [
  ['a head confirmed', `update reconciliation set state = 'CONFIRMED', asked_by = 'a', decided_by = 'b' where month = '2026-11'`, 'reconciliation.differs'],
  ['the machine found nothing', 'update reconciliation set faults = 1', 'reconciliation.differs'],
  ['another concluded', `update reconciliation set asked_by = 'x' where month = '2026-10'`, 'reconciliation.differs'],
  ['it concluded something else', `update reconciliation set words = 'Không khớp' where month = '2026-10'`, 'reconciliation.differs'],
  ['a month never was', `delete from reconciliation_file; delete from reconciliation`, 'reconciliation.missing'],
  ['there is a month that nobody began', `insert into reconciliation (reconciliation_id, unit, month, state, begun_by, begun_at) values (gen_random_uuid(), 'tg-binh-ha', '2026-09', 'BEGUN', 'x', now())`, 'reconciliation.stray'],
  ['a file was stated', `update reconciliation_file set result = 'MATCHES', stated_by = 'x', stated_at = now(), stated_entry = gen_random_uuid() where result is null`, 'reconciliation_file.differs'],
  ['a file was found otherwise', `update reconciliation_file set result = 'PAPER_MISSING' where result = 'MATCHES'`, 'reconciliation_file.differs'],
  ['a file is in the sample that was not drawn', `insert into reconciliation_file (reconciliation_id, file_id, unit, place) select reconciliation_id, gen_random_uuid(), 'tg-binh-ha', 99 from reconciliation limit 1`, 'reconciliation_file.stray'],
  ['a point that failed is met', `update safety_check_point set verdict = 'MEETS', measure = null, measure_by = null where verdict = 'FAILS'`, 'safety_check_point.differs'],
  ['there is more time for a measure', `update safety_check_point set measure_by = measure_by + 90 where verdict = 'FAILS'`, 'safety_check_point.differs'],
  ['a point was never stated', `delete from safety_check_point where point = 'heads'`, 'safety_check_point.missing'],
  ['a point was stated that nobody stated', `insert into safety_check_point (check_id, unit, point, verdict, stated_by, stated_at) select check_id, unit, 'heads', 'MEETS', 'x', now() from safety_check where kind = 'AD_HOC'`, 'safety_check_point.stray'],
  ['a check was confirmed', `update safety_check set state = 'CONFIRMED', asked_by = 'a', decided_by = 'b' where kind = 'AD_HOC'`, 'safety_check.differs'],
  ['another ordered it', `update safety_check set ordered_by = 'Người khác' where kind = 'AD_HOC'`, 'safety_check.differs'],
  ['a check never was', `delete from safety_check where kind = 'AD_HOC'`, 'safety_check.missing'],
  ['a file is no more in the sample', `delete from reconciliation_file where place = 3`, 'reconciliation_file.missing'],
];

it.each(FORGED)('finds that %s', async (_what, statement, code) => {
  const tables = ['reconciliation', 'reconciliation_file', 'safety_check', 'safety_check_point'];
  await node.db.owner(async (c) => {
    for (const table of tables) await c.query(`drop table if exists kept_${table}; create table kept_${table} as table ${table}`);
    await c.query(statement);
  });
  try {
    expect((await fsck()).faults.map((fault) => fault.code)).toContain(code);
  } finally {
    await node.db.owner(async (c) => {
      await c.query('truncate reconciliation, reconciliation_file, safety_check, safety_check_point');
      for (const table of tables) await c.query(`insert into ${table} select * from kept_${table}; drop table kept_${table}`);
    });
  }
});

it('draws each sample again: one that was chosen is named, though journal and table agree on it', async () => {
  const swap = (from: string, to: string): string => `update journal_body set body = replace(body, '${from}', '${to}') where entry_id in (select run_entry from reconciliation where month = '2026-11'); update reconciliation_file set file_id = '${to}' where file_id = '${from}' and reconciliation_id = (select reconciliation_id from reconciliation where month = '2026-11')`;
  const { rows } = await node.db.owner((c) => c.query<{ out: string; into: string }>(`select (select s.file_id from reconciliation_file s join reconciliation r using (reconciliation_id) join file f using (file_id) where r.month = '2026-11' and s.result is null and not f.sealed limit 1) out,
    (select f.file_id from file f where not f.sealed and not exists (select from reconciliation_file s join reconciliation r using (reconciliation_id) where r.month = '2026-11' and s.file_id = f.file_id) limit 1) "into"`));
  const { out, into } = rows[0] ?? { out: '', into: '' };
  await node.db.owner((c) => c.query(swap(out, into)));
  try {
    const codes = (await fsck()).faults.map((fault) => fault.code);
    expect(codes).toContain('reconciliation.draw');
    expect(codes.filter((code) => code.startsWith('reconciliation_file'))).toEqual([]);
  } finally {
    await node.db.owner((c) => c.query(swap(into, out)));
  }
});
