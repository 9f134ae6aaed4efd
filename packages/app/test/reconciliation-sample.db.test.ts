import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import { attach, paper } from './support/papers.ts';
import { placeAll } from './support/place-all.ts';
import { conclude, decide, listOf, minuteOf, opened, openFiles, reconciled, state, stateAll } from './support/reconcile-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The sample of a reconciliation: drawn so that nobody chooses and everybody can draw it again; what hands changed in the tables is found; sealed and redacted files. */

const ports = fixedPorts('2026-11-03T03:00:00Z');
let node: TestNode;
let officer: Actor;
let head: Actor;
let clerk: Actor;
beforeEach(async () => {
  ports.set('2026-11-03T03:00:00Z');
  node = await testNode(ports);
  [officer, head, clerk] = [await node.actor('chuyentrach'), await node.actor('chihuy'), await node.actor('nhaplieu')];
});

const problem = (code: string, more: object = {}): object => ({ problem: { code, ...more } });

it('draws files that an inspector draws again from the journal alone', async () => {
  await openFiles(node, clerk, 30);
  const { reconciliationId } = await reconciled(node, officer);
  const { draw, sample } = await minuteOf(node, officer, reconciliationId);
  await openFiles(node, clerk, 5, 100);
  // Without the program: the first checkpoint over the beginning, the files opened before it, SHA-256 of four lines.
  const { rows: [checkpoint] } = await node.db.sequencer.query<{ note: string }>('select note from journal_checkpoint where size > (select position from journal_leaf where entry_id = $1) order by size limit 1', [reconciliationId]);
  const [, size, root] = (checkpoint?.note ?? '').split('\n');
  const { rows } = await node.db.sequencer.query<{ id: string }>(`select e.file_id id from journal_entry e join journal_leaf l on l.entry_id = e.id where e.act = 'file.open' and e.outcome = 'done' and e.unit = 'tg-binh-ha' and l.position < $1`, [Number(size)]);
  const hexRoot = Buffer.from(root ?? '', 'base64').toString('hex');
  const again = rows.map(({ id }) => [createHash('sha256').update(`${hexRoot}\n2026-11\ntg-binh-ha\n${id}\n`).digest('hex'), id] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, 10).map(([, id]) => id);
  expect(draw).toMatchObject({ treeSize: Number(size), root: hexRoot, population: 30, size: 10 });
  expect(sample.map(({ fileId }) => fileId)).toEqual(again);
});

it('is not drawn again by whoever would choose: another run renews the figures and keeps the sample and what was stated', async () => {
  await openFiles(node, clerk, 14);
  const { reconciliationId } = await reconciled(node, officer);
  const before = await minuteOf(node, officer, reconciliationId);
  const fileId = before.sample[0]?.fileId ?? '';
  await opened(node, officer, fileId);
  await state(node, officer, reconciliationId, fileId);
  await openFiles(node, clerk, 3, 50);
  const again = await reconciled(node, officer);
  expect(again.reconciliationId).toBe(reconciliationId);
  const after = await minuteOf(node, officer, reconciliationId);
  expect(after.draw).toEqual(before.draw);
  expect(after.sample.map((file) => file.fileId)).toEqual(before.sample.map((file) => file.fileId));
  expect(after).toMatchObject({ stated: 1, figures: { projections: { files: 17 } } });
  // Nor by hands of one's own: the machine's part is the node's alone, and the sample holds what was drawn and nothing else.
  const found = { journal: { ...before.figures?.journal }, projections: { files: 1, records: 1, seconds: 0, faultCount: 0, faults: [] }, papers: { attachments: 0, bytes: 0, seconds: 0, faultCount: 0, faults: [] }, copies: [] };
  for (const who of [officer, head, clerk]) await expect(node.do(who, 'reconciliation.run', { operationId: node.id(), reconciliationId, found })).rejects.toMatchObject(problem('authority.position'));
  const [other = ''] = await openFiles(node, clerk, 1, 90);
  await opened(node, officer, other);
  await expect(state(node, officer, reconciliationId, other)).rejects.toMatchObject(problem('reconciliation.not-drawn'));
});

it('shows a sealed file of the sample to a head alone, who holds it against paper, and to nobody else that there is one', async () => {
  const files = await openFiles(node, clerk, 3);
  const sealed = files[1] ?? '';
  await node.do(head, 'file.seal', { operationId: node.id(), fileId: sealed, seal: true, expectedVersion: 1, reason: 'Theo yêu cầu bảo vệ' });
  const { reconciliationId } = await reconciled(node, officer);
  const seen = await minuteOf(node, officer, reconciliationId);
  expect(seen).toMatchObject({ files: 2, draw: { population: 2, size: 2 }, figures: { counts: { files: 2 } } });
  expect(JSON.stringify(seen)).not.toContain(sealed);
  const journal = await node.do<{ entries: { act: string }[] }>(officer, 'journal.list', {});
  expect(journal.entries.filter(({ act }) => act === 'reconciliation.draw')).toEqual([]);
  expect(journal.entries.filter(({ act }) => act === 'reconciliation.run')).toHaveLength(1);
  await expect(state(node, officer, reconciliationId, sealed, 'PAPER_MISSING')).rejects.toMatchObject(problem('reconciliation.not-drawn'));
  await stateAll(node, officer, reconciliationId);
  await conclude(node, officer, reconciliationId);
  expect(await listOf(node, head)).toMatchObject({ next: 'STATE_SEALED' });
  await expect(decide(node, head, reconciliationId)).rejects.toMatchObject(problem('reconciliation.sealed-left'));
  await stateAll(node, head, reconciliationId);
  await decide(node, head, reconciliationId);
  await placeAll(node);
  expect((await minuteOf(node, head, reconciliationId)).sample.find(({ fileId }) => fileId === sealed)).toMatchObject({ sealed: true, result: 'MATCHES', statedBy: 'Trung tá Phạm Quốc Đạt' });
  for (const who of [officer, await node.actor('thanhtra')]) expect(JSON.stringify(await minuteOf(node, who, reconciliationId))).not.toContain(sealed);
});

it('takes what was written of a difference with the file, when a lawful order takes that', async () => {
  const [fileId = ''] = await openFiles(node, clerk, 1);
  const { reconciliationId } = await reconciled(node, officer);
  await opened(node, officer, fileId);
  await state(node, officer, reconciliationId, fileId, 'DIFFERS', 'Giấy ghi tên Trần Văn Khác');
  await conclude(node, officer, reconciliationId);
  const order = { number: '12/2026/QĐ', day: '2026-11-01', authority: 'Tòa án nhân dân tỉnh Bắc Ninh' };
  const asked = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId, scope: 'file', expectedVersion: 1, order, reason: 'Theo quyết định của tòa án' });
  await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId: asked.redactionId, accept: true });
  const { rows } = await node.db.sequencer.query(`select from journal_body where body like '%Trần Văn Khác%'`);
  expect(rows).toHaveLength(0);
  await decide(node, head, reconciliationId);
  expect((await minuteOf(node, head, reconciliationId)).sample).toMatchObject([{ result: 'DIFFERS', words: null }]);
});

it('finds what hands changed in the tables, and names files to their own unit alone', async () => {
  const files = await openFiles(node, clerk, 6);
  await node.do(head, 'file.seal', { operationId: node.id(), fileId: files[5] ?? '', seal: true, expectedVersion: 1, reason: 'Theo yêu cầu bảo vệ' });
  await placeAll(node);
  await node.db.owner(async (client) => {
    await client.query(`update record set content = content || '{"term":{"years":1,"months":0,"days":0}}' where file_id = $1 and type = 'penalty'`, [files[0]]);
    await client.query(`update file_index set term_end = '2027-01-01' where file_id = $1`, [files[1]]);
    await client.query(`delete from record where file_id = $1 and type = 'offence'`, [files[2]]);
    await client.query(`insert into record (file_id, record_id, version, state, custodian_unit, journal_id, occurred_at, entered_at, due_at, late_reason, entered_by, type, content) select $2, $3, version, state, custodian_unit, journal_id, occurred_at, entered_at, due_at, late_reason, entered_by, type, content from record where file_id = $1 and type = 'person'`, [files[0], node.id(), node.id()]);
    await client.query(`update file_index set name = 'khac' where file_id = $1`, [files[5]]);
  });
  const { reconciliationId, faults } = await reconciled(node, officer);
  const { figures } = await minuteOf(node, officer, reconciliationId);
  const named = figures?.projections.faults.map(({ table, fileId }) => `${table} ${files.indexOf(fileId)}`).toSorted();
  expect(named).toEqual(['file_index 1', 'record 0', 'record 2']);
  // A row of no file belongs to nobody, and a sealed file is named to nobody.
  expect([faults, figures?.projections.elsewhere]).toEqual([5, 2]);
  await node.db.owner((client) => client.query(`update journal_body set body = body || ' ' where entry_id = (select min(entry_id::text)::uuid from journal_body)`));
  const again = await reconciled(node, officer);
  expect(again.faults).toBe(6);
  expect((await minuteOf(node, officer, reconciliationId)).figures?.journal.faults).toHaveLength(1);
});

it('finds a paper that was changed or is gone, and names its file to its own unit alone', async () => {
  const [open = '', hidden = ''] = await openFiles(node, clerk, 2, 200);
  const papers = [await attach(node, clerk, paper(1_200_000), { fileId: open }), await attach(node, clerk, paper(900), { fileId: open, title: 'Nguyên vẹn' }), await attach(node, clerk, paper(800), { fileId: hidden })];
  await node.do(head, 'file.seal', { operationId: node.id(), fileId: hidden, seal: true, expectedVersion: 1, reason: 'Theo yêu cầu bảo vệ' });
  await placeAll(node);
  const before = await reconciled(node, officer);
  expect((await minuteOf(node, officer, before.reconciliationId)).figures?.papers).toMatchObject({ attachments: 3, bytes: 1_201_700, faultCount: 0, elsewhere: 0 });
  await node.db.owner(async (client) => {
    await client.query('update attachment_part set content = set_byte(content, 500, 255 - get_byte(content, 500)) where attachment_id = $1 and part = 1', [papers[0]?.attachmentId]);
    await client.query('delete from attachment_part where attachment_id = $1', [papers[2]?.attachmentId]);
  });
  const { reconciliationId, faults } = await reconciled(node, officer);
  expect(faults).toBe(before.faults + 2);
  expect((await minuteOf(node, officer, reconciliationId)).figures?.papers).toMatchObject({ attachments: 3, faultCount: 2, faults: [{ fileId: open }], elsewhere: 1 });
});
