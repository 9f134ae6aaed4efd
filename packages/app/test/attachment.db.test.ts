import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { verifyAttachments } from '@thahs/engine/attachment';
import type { Operations } from '@thahs/engine/contract';
import { rebuildProjections } from '@thahs/engine/record';
import { everywhere } from './support/everywhere.ts';
import { attach, paper, sha256 } from './support/papers.ts';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Papers of a file as scanned: given back byte by byte to those who may see them, or not at all. */

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const PIECE = 1_000_000;
let node: TestNode;
let clerk: Actor;
let head: Actor;
let officer: Actor;
beforeAll(async () => {
  node = await testNode();
  [clerk, head, officer] = await Promise.all(['nhaplieu', 'chihuy', 'chuyentrach'].map((login) => node.actor(login))) as [Actor, Actor, Actor];
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const list = async (fileId: string, actor = clerk, purpose = PURPOSE) => (await node.do<Operations['attachment.list']['output']>(actor, 'attachment.list', { fileId, purpose })).attachments;
const read = async (fileId: string, attachmentId: string, actor = clerk, purpose = PURPOSE): Promise<Buffer> => Buffer.from((await node.do<Operations['attachment.read']['output']>(actor, 'attachment.read', { fileId, attachmentId, purpose })).content, 'base64');
const sql = (text: string, values: unknown[] = []) => node.db.owner((client) => client.query(text, values));
const verified = () => node.db.owner((client) => verifyAttachments(client));
let serial = 0;
const file = (): Promise<string> => openFile(node, clerk, { fileNo: `TĐK-${(serial += 1)}`, fullName: 'Nguyễn Văn Giấy' });

describe('a paper', () => {
  it.each([1, 7, 8, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3_456_789].filter((n) => n > 5))('of %i bytes comes back as it was', async (bytes) => {
    const fileId = await file();
    const content = paper(bytes);
    const { attachmentId, scan } = await attach(node, clerk, content, { fileId });
    expect(scan).toBe('NOT_SCANNED');
    expect((await read(fileId, attachmentId)).equals(content)).toBe(true);
    expect(await list(fileId)).toMatchObject([{ attachmentId, title: 'Bản án sơ thẩm', kind: 'BAN_AN', kindLabel: { vi: 'Bản án', en: 'Judgment' }, mediaType: 'application/pdf', bytes, state: 'current', mayOpen: true }]);
  });

  it('is told by its first bytes, whatever it is called', async () => {
    const fileId = await file();
    for (const content of [Buffer.from('<html>'), Buffer.from('MZ%PDF-'), Buffer.from('%PDF'), Buffer.alloc(0)]) await expect(attach(node, clerk, content, { fileId })).rejects.toEqual(problem('attachment.not-a-paper'));
    await attach(node, clerk, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), { fileId, title: 'Ảnh' });
    await attach(node, clerk, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 2]), { fileId, title: 'Ảnh 2' });
    expect((await list(fileId)).map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'image/png']);
  });

  it('may have 50 MB and not a byte more', { timeout: 60_000 }, async () => {
    const fileId = await file();
    const content = paper(50_000_000);
    await expect(attach(node, clerk, Buffer.concat([content, Buffer.from('x')]), { fileId })).rejects.toEqual(problem('attachment.too-large'));
    const { attachmentId } = await attach(node, clerk, content, { fileId });
    expect(sha256(await read(fileId, attachmentId))).toBe(sha256(content));
  });

  it('that is sent again after a lost answer stands once, and no other paper comes under that operation', async () => {
    const fileId = await file();
    const [operationId, content] = [node.id(), paper(2_000)];
    const first = await attach(node, clerk, content, { fileId, operationId });
    expect(await attach(node, clerk, content, { fileId, operationId })).toEqual(first);
    await expect(attach(node, clerk, paper(2_000), { fileId, operationId })).rejects.toEqual(problem('operation.id-used'));
    expect(await list(fileId)).toHaveLength(1);
  });

  it('stands once in a file, also when two bring it at once, and in another file again', async () => {
    const [one, other] = [await file(), await file()];
    const content = paper(3_000);
    const both = await Promise.allSettled([attach(node, clerk, content, { fileId: one }), attach(node, clerk, content, { fileId: one, title: 'Bản hai' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(attach(node, clerk, content, { fileId: one })).rejects.toEqual(problem('attachment.same'));
    await attach(node, clerk, content, { fileId: other });
    // Whoever has the database cannot see by it that two files hold the same paper.
    const { rows } = await sql('select distinct mark, sealed_sha256 from attachment where file_id = any ($1)', [[one, other]]);
    expect(rows).toHaveLength(2);
  });

  it('without its bytes, or of a kind that nobody knows, is not taken', async () => {
    const fileId = await file();
    await expect(node.do(clerk, 'attachment.add', { operationId: node.id(), fileId, title: 'A', kind: 'BAN_AN', purpose: 'NHAP_LIEU', sha256: '0'.repeat(64) })).rejects.toEqual(problem('attachment.not-received'));
    await expect(attach(node, clerk, paper(100), { fileId, kind: 'LA' })).rejects.toEqual(problem('attachment.paper-kind'));
  });

  it('stands nowhere in clear', async () => {
    const fileId = await file();
    await attach(node, clerk, paper(5_000, 'chữ-quét-mật'), { fileId });
    expect(await everywhere(node, 'chữ-quét-mật')).toEqual([]);
  });
});

describe('who may', () => {
  it('see a medical paper is whoever may see health data; others read that there is one, without its title', async () => {
    const fileId = await file();
    const { attachmentId } = await attach(node, clerk, paper(900), { fileId, kind: 'GIAY_TO_Y_TE', title: 'Bệnh án lao phổi' });
    const inspector = await node.actor('thanhtra');
    expect(await list(fileId, inspector, 'KIEM_TRA')).toMatchObject([{ title: '(được che)', mayOpen: false }]);
    await expect(read(fileId, attachmentId, inspector, 'KIEM_TRA')).rejects.toEqual(problem('attachment.withheld'));
    const judgment = await attach(node, clerk, paper(901), { fileId });
    expect(await read(fileId, judgment.attachmentId, inspector, 'KIEM_TRA')).toHaveLength(901);
    // Why it was taken out of force tells as much as its title, in the list, in the history and in the journal.
    await node.do(head, 'attachment.void', { operationId: node.id(), fileId, attachmentId, reason: 'Bệnh án HIV của người khác', purpose: PURPOSE });
    expect((await list(fileId, inspector, 'KIEM_TRA'))[0]?.voidReason).toBe('(được che)');
    const told = [await node.do(inspector, 'file.history', { fileId, purpose: 'KIEM_TRA' }), await node.do(inspector, 'journal.list', { fileId })];
    expect(JSON.stringify(told)).not.toContain('HIV');
    expect(JSON.stringify(await node.do(clerk, 'file.history', { fileId, purpose: PURPOSE }))).toContain('Bệnh án HIV của người khác');
  });

  it('attach is who may enter, and void is who may void', async () => {
    const fileId = await file();
    const reader = await node.actor('tracuu');
    await expect(attach(node, reader, paper(100), { fileId, purpose: PURPOSE })).rejects.toEqual(problem(expect.stringMatching(/^authority\./) as never));
    const { attachmentId } = await attach(node, clerk, paper(100), { fileId });
    await expect(node.do(clerk, 'attachment.void', { operationId: node.id(), fileId, attachmentId, reason: 'Quét nhầm', purpose: 'NHAP_LIEU' })).rejects.toEqual(problem(expect.stringMatching(/^authority\./) as never));
  });

  it('not see the file does not see its papers, nor through another file', async () => {
    const [fileId, own] = [await file(), await file()];
    const { attachmentId } = await attach(node, clerk, paper(100), { fileId });
    await expect(read(own, attachmentId)).rejects.toEqual(problem('attachment.not-found'));
    await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo lệnh', expectedVersion: 1 });
    await expect(read(fileId, attachmentId)).rejects.toEqual(problem('file.not-found'));
    await expect(list(fileId)).rejects.toEqual(problem('file.not-found'));
    expect(await read(fileId, attachmentId, head)).toHaveLength(100);
  });

  it('opened one stands among the looks, the list beside an opened file does not', async () => {
    const fileId = await file();
    const { attachmentId } = await attach(node, clerk, paper(100), { fileId });
    await node.do(clerk, 'file.read', { fileId, purpose: PURPOSE });
    await list(fileId);
    await read(fileId, attachmentId);
    await expect(attach(node, clerk, Buffer.from('sai'), { fileId })).rejects.toEqual(problem('attachment.not-a-paper'));
    const { looks } = await node.do<Operations['file.looks']['output']>(head, 'file.looks', { fileId, purpose: PURPOSE });
    expect(looks.map(({ act }) => act).toSorted()).toEqual(['attachment.read', 'file.read']);
  });
});

it('a void paper stays, says why, and makes room for the right one', async () => {
  const fileId = await file();
  const content = paper(400);
  const { attachmentId } = await attach(node, clerk, content, { fileId });
  const ended = (): Promise<unknown> => node.do(head, 'attachment.void', { operationId: node.id(), fileId, attachmentId, reason: 'Quét thiếu trang 2', purpose: PURPOSE });
  await ended();
  await expect(ended()).rejects.toEqual(problem('attachment.voided'));
  expect(await list(fileId)).toMatchObject([{ state: 'voided', voidReason: 'Quét thiếu trang 2' }]);
  expect((await read(fileId, attachmentId)).equals(content)).toBe(true);
  await attach(node, clerk, content, { fileId });
  expect((await list(fileId)).map(({ state }) => state)).toEqual(['voided', 'current']);
});

describe('behind the system’s back', () => {
  const HARMS: readonly (readonly [string, string])[] = [
    ['a flipped bit in the first piece', 'update attachment_part set content = set_bit(content, 9000, 1 - get_bit(content, 9000)) where attachment_id = $1 and part = 0'],
    ['a flipped bit in the last', 'update attachment_part set content = set_bit(content, 70, 1 - get_bit(content, 70)) where attachment_id = $1 and part = 2'],
    ['a missing piece', 'delete from attachment_part where attachment_id = $1 and part = 1'],
    ['a missing last piece', 'delete from attachment_part where attachment_id = $1 and part = 2'],
    ['a shorter row for fewer pieces', 'with gone as (delete from attachment_part where attachment_id = $1 and part = 2) update attachment set parts = 2 where attachment_id = $1'],
    ['a piece too many', `insert into attachment_part (attachment_id, part, unit, content) select attachment_id, 3, unit, content from attachment_part where attachment_id = $1 and part = 0`],
    ['two pieces of one paper swapped', 'update attachment_part p set content = o.content from attachment_part o where p.attachment_id = $1 and o.attachment_id = $1 and (p.part, o.part) in ((0, 1), (1, 0))'],
    ['another hash in the row', `update attachment set sealed_sha256 = sha256('x') where attachment_id = $1`],
    ['the pieces of another paper of the same file', 'update attachment_part p set content = o.content from attachment_part o where p.attachment_id = $1 and o.attachment_id = $2 and p.part = o.part'],
  ];

  it.each(HARMS)('%s: the paper is not opened, and the check names it', async (_what, harm) => {
    const fileId = await file();
    const { attachmentId } = await attach(node, clerk, paper(2 * PIECE + 500), { fileId });
    const other = await attach(node, clerk, paper(2 * PIECE + 500), { fileId, title: 'Bản khác' });
    await sql(harm, harm.includes('$2') ? [attachmentId, other.attachmentId] : [attachmentId]);
    await expect(read(fileId, attachmentId)).rejects.toEqual(problem('attachment.damaged'));
    expect((await verified()).faults).toEqual([expect.objectContaining({ attachmentId, fileId })]);
    await sql('delete from attachment_part where attachment_id = $1', [attachmentId]);
    await sql('delete from attachment where attachment_id = $1', [attachmentId]);
    expect((await verified()).faults.map((fault) => fault.attachmentId), 'a paper of the journal that is gone').toEqual([attachmentId]);
    await sql(`update journal_entry set act = 'attachment.gone' where id = $1`, [attachmentId]);
  });
});

it('of which the entry says another hash, or is no text that anybody can read, is named by the check and does not stop it', async () => {
  const fileId = await file();
  const papers = [await attach(node, clerk, paper(200), { fileId }), await attach(node, clerk, paper(300), { fileId, title: 'Hai' }), await attach(node, clerk, paper(400), { fileId, title: 'Ba' })];
  const before = (await verified()).faults.length;
  // A disk that turns a bit asks no rule of the table.
  await sql('alter table journal_body drop constraint journal_body_readable');
  await sql(`update journal_body set body = replace(body, '"sealedSha256":"', '"sealedSha256":"0') where entry_id = $1`, [papers[0]?.attachmentId]);
  await sql(`update journal_body set body = replace(body, '"parts":', '"parts"x') where entry_id = $1`, [papers[1]?.attachmentId]);
  expect((await verified()).faults.slice(before).map(({ attachmentId }) => attachmentId)).toEqual(papers.slice(0, 2).map(({ attachmentId }) => attachmentId));
  await sql('delete from journal_body where entry_id = any ($1)', [papers.slice(0, 2).map(({ attachmentId }) => attachmentId)]);
  await sql(`update journal_entry set act = 'attachment.gone' where id = any ($1)`, [papers.slice(0, 2).map(({ attachmentId }) => attachmentId)]);
});

it('goes with its file on a lawful order, pieces, title and mark; the journal still says that there was a paper', async () => {
  const fileId = await file();
  const { attachmentId } = await attach(node, clerk, paper(2 * PIECE), { fileId, title: 'Tiêu-đề-phải-xóa' });
  await node.do(head, 'attachment.void', { operationId: node.id(), fileId, attachmentId, reason: 'Lý-do-phải-xóa', purpose: PURPOSE });
  await attach(node, clerk, paper(700), { fileId, title: 'Tiêu-đề-phải-xóa hai' });
  await sql('analyze');
  const { redactionId } = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId, scope: 'file', expectedVersion: 1, order: { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án' }, reason: 'Thi hành quyết định' });
  const later = await attach(node, clerk, paper(800), { fileId, title: 'Đến sau' });
  await expect(node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true })).rejects.toEqual(problem('redaction.stale-decision'));
  await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: false });
  const again = await node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), fileId, scope: 'file', expectedVersion: 1, order: { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án' }, reason: 'Thi hành quyết định' });
  await node.do(head, 'redaction.decide', { operationId: node.id(), redactionId: again.redactionId, accept: true });
  for (const marker of ['Tiêu-đề-phải-xóa', 'Lý-do-phải-xóa', 'Đến sau']) expect(await everywhere(node, marker)).toEqual([]);
  expect((await sql('select count(*)::int as n from attachment_part where attachment_id = any ($1)', [[attachmentId, later.attachmentId]])).rows).toEqual([{ n: 0 }]);
  await expect(list(fileId, head)).rejects.toEqual(problem('file.redacted'));
  expect((await verified()).faults).toEqual([]);
});

it('stands after the tables of records were made anew', async () => {
  const fileId = await file();
  const content = paper(600);
  const { attachmentId } = await attach(node, clerk, content, { fileId });
  await rebuildProjections(node.engine);
  expect((await read(fileId, attachmentId)).equals(content)).toBe(true);
});
