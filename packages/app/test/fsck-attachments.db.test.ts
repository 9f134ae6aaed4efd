import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { attach, paper } from './support/papers.ts';
import { placeAll } from './support/place-all.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Papers held to the journal by the independent checker, byte by byte and without a key. */

const MAIN = fileURLToPath(new URL('../../../tools/fsck/main.ts', import.meta.url));
const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let keyFile: string;

beforeAll(async () => {
  node = await testNode();
  keyFile = join(node.directory, 'key.pem');
  await writeFile(keyFile, node.engine.noteKey.publicKey.export({ type: 'spki', format: 'pem' }));
  const [clerk, head, officer] = (await Promise.all(['nhaplieu', 'chihuy', 'chuyentrach'].map((login) => node.actor(login)))) as [Actor, Actor, Actor];
  const [kept, taken] = [await openFile(node, clerk, { fileNo: 'F-1', fullName: 'Nguyễn Văn Giữ' }), await openFile(node, clerk, { fileNo: 'F-2', fullName: 'Nguyễn Văn Xóa' })];
  await attach(node, clerk, paper(1_500_000), { fileId: kept, title: 'Một' });
  const { attachmentId } = await attach(node, clerk, paper(2_000), { fileId: kept, title: 'Hai' });
  await node.do(head, 'attachment.void', { operationId: node.id(), fileId: kept, attachmentId, reason: 'Quét nhầm', purpose: PURPOSE });
  await attach(node, clerk, paper(3_000), { fileId: taken, title: 'Ba' });
  const { redactionId } = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId: taken, scope: 'file', expectedVersion: 1, order: { number: '1', day: '2026-11-02', authority: 'Tòa án' }, reason: 'Thi hành lệnh' });
  await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true });
  await placeAll(node);
});

interface Report { agrees: boolean; faults: { code: string; where: string }[]; attachments: number }
const fsck = (): Promise<Report> => new Promise((resolve, reject) => {
  execFile(process.execPath, [MAIN, '--json', '--url', node.ownerUrl, '--key', keyFile], { maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => (stdout === '' ? reject(new Error(stderr)) : resolve(JSON.parse(stdout) as Report)));
});

it('agrees with what was attached, voided and taken by an order', async () => {
  expect(await fsck()).toMatchObject({ faults: [], agrees: true, attachments: 3 });
});

const FORGED: readonly (readonly [string, string, string])[] = [
  ['a byte of a piece is another', `update attachment_part set content = set_byte(content, 20, (get_byte(content, 20) + 1) % 256) where part = 1`, 'attachment.content'],
  ['a byte of a piece and the hash of its row are others', `update attachment_part p set content = set_byte(content, 20, (get_byte(content, 20) + 1) % 256) where part = 0 and attachment_id = (select attachment_id from attachment where title = 'Hai'); update attachment a set sealed_sha256 = sha256(p.content) from attachment_part p where p.attachment_id = a.attachment_id and a.title = 'Hai'`, 'attachment.differs'],
  ['a piece is gone', `delete from attachment_part where part = 1`, 'attachment.content'],
  ['a paper has another title', `update attachment set title = 'Khác' where title = 'Một'`, 'attachment.differs'],
  ['a paper that nobody scanned is clean', `update attachment set scan = 'CLEAN' where title = 'Một'`, 'attachment.differs'],
  ['a void paper is in force', `update attachment set state = 'current', voided_by = null, voided_at = null, void_reason = null where title = 'Hai'`, 'attachment.differs'],
  ['a paper is in another file', `update attachment set file_id = gen_random_uuid() where title = 'Một'`, 'attachment.differs'],
  ['a paper that nobody brought', `insert into attachment (attachment_id, file_id, unit, kind, title, media_type, bytes, parts, sealed_sha256, mark, scan, state, added_by, added_at) select gen_random_uuid(), file_id, unit, kind, 'Lạ', media_type, bytes, parts, sealed_sha256, 'x', scan, 'current', added_by, added_at from attachment where title = 'Một'`, 'attachment.stray'],
  ['a paper was never there', `delete from attachment_part where attachment_id = (select attachment_id from attachment where title = 'Hai'); delete from attachment where title = 'Hai'`, 'attachment.missing'],
  ['what an order took is back', `insert into attachment_part (attachment_id, part, unit, content) select attachment_id, 0, unit, 'x' from attachment where state = 'redacted'`, 'attachment.content'],
  ['what an order took has its title again', `update attachment set title = 'Ba' where state = 'redacted'`, 'attachment.differs'],
];

it.each(FORGED)('finds that %s', async (_what, statement, code) => {
  const tables = ['attachment', 'attachment_part'];
  await node.db.owner(async (c) => {
    for (const table of tables) await c.query(`drop table if exists kept_${table}; create table kept_${table} as table ${table}`);
    await c.query(statement);
  });
  expect((await fsck()).faults.map((fault) => fault.code)).toContain(code);
  await node.db.owner(async (c) => {
    await c.query(`truncate attachment, attachment_part`);
    for (const table of tables) await c.query(`insert into ${table} select * from kept_${table}`);
  });
  expect((await fsck()).faults).toEqual([]);
});
