import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { HEADINGS, importFile, templateRow, workbook } from './support/import-kit.ts';
import { openFile, PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
let clerk: Actor;
let head: Actor;
interface Said { findings: { field: string; code: string; severity: string; message: string }[] }
const known = ({ findings }: Said): string[] => findings.filter(({ code }) => code === 'number.known').map(({ message }) => message);
const open = (fileNo: string, personalId: string, who = clerk) => node.do<Said & { fileId: string }>(who, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records: PRISONER('Nguyễn Văn Số', personalId) });
const check = (who: Actor, value: string, fileId?: string) => node.do<Said>(who, 'record.check', { subjectKind: 'PHAM_NHAN', type: 'identifier', values: { kind: 'CCCD', value }, ...(fileId === undefined ? {} : { fileId }) });
const told = async (actor: Actor): Promise<unknown[]> => node.db.owner(async (c) => (await c.query<{ files: string[] }>(`select b.body::json -> 'files' as files from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'number.known' and e.actor = $1 order by e.at, e.id`, [actor.accountId])).rows.map((row) => row.files));

let first: string;
beforeAll(async () => {
  node = await testNode();
  [clerk, head] = [await node.actor('nhaplieu'), await node.actor('chihuy')];
  first = (await open('SO-1', '001090000001')).fileId;
});

it('a second file with the number of another is opened, with a warning that names the other', async () => {
  const { findings, fileId } = await open('SO-2', '001090000001');
  expect(findings.filter(({ code }) => code === 'number.known')).toEqual([{ field: 'value', code: 'number.known', severity: 'warning', message: expect.stringMatching(/^Số này đã có ở hồ sơ SO-1 của đơn vị\./) as unknown }]);
  expect(await told(clerk)).toEqual([[first]]);
  const added = await node.do<Said>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'identifier', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { kind: 'HO_CHIEU', value: 'B1234567' } });
  expect(known(added), 'a number that only this file has').toEqual([]);
});

it('it is said while the number is being typed, grouped or not, and of the file itself it is no news', async () => {
  expect(known(await check(clerk, '0010 9000 0001'))[0]).toContain('SO-1, SO-2');
  expect(known(await check(clerk, '001090000001', first))).toEqual([expect.stringContaining('hồ sơ SO-2 của')]);
  expect(known(await check(clerk, '001090000099'))).toEqual([]);
});

it('it is said when the number is added to a file', async () => {
  const { fileId } = await open('SO-3', '001090000003');
  const add = await node.do<Said>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'identifier', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { kind: 'CCCD', value: '001090000001' } });
  expect(known(add)).toEqual([expect.stringContaining('SO-1, SO-2')]);
});

it('nothing is said of a sealed file, of another unit, or to who may not write here', async () => {
  const sealed = (await open('SO-4', '001090000004')).fileId;
  await node.do(head, 'file.seal', { operationId: node.id(), fileId: sealed, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
  await openFile(node, { ...clerk, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] }, { fileNo: 'SO-5', fullName: 'Trần Văn Lam', personalId: '001090000005' });
  const before = (await told(clerk)).length;
  for (const [fileNo, number] of [['SO-6', '001090000004'], ['SO-7', '001090000005']] as const) {
    expect(known(await check(clerk, number))).toEqual([]);
    expect(known(await open(fileNo, number))).toEqual([]);
  }
  expect((await told(clerk)).length).toBe(before);
  for (const login of ['tracuu', 'thanhtra', 'lanhdao', 'quantri']) {
    const who = await node.actor(login);
    expect([login, known(await check(who, '001090000001')), await told(who)]).toEqual([login, [], []]);
  }
});

it('a purpose that opens no personal data opens no file, and is told nothing', async () => {
  const opening = node.do<Said>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'SO-8', purpose: 'THONG_KE', records: PRISONER('Lê Văn Kê', '001090000001') });
  await expect(opening).rejects.toMatchObject({ problem: { code: 'authority.purpose-not-fitting' } });
  await expect(opening).rejects.not.toThrow(/SO-1/);
});

it('a table is told of the base and of its own rows, each by the number of the file', async () => {
  await open('SO-9', '001090000009');
  const other = { judgmentNo: null, judgmentDate: null };
  const path = await workbook(node, [HEADINGS, templateRow(1, { recordNo: 'B-1', personalId: '001090000009', fullName: 'Nguyễn Văn Số', birthDate: '12/08/1989', ...other }), templateRow(2, { recordNo: 'B-2', personalId: '001090000022' }), templateRow(3, { recordNo: 'B-3', personalId: '001090000022' })]);
  for (const dry of [true, false]) {
    const job = await importFile(node, clerk, path, 'template', dry);
    const said = job.findings.map(({ row, code, message }) => [row, code, /hồ sơ (?:có số định danh này: )?([\w-]+)/i.exec(message)?.[1]]);
    expect(said).toEqual(expect.arrayContaining([[2, 'KNOWN_NUMBER', 'SO-9'], [4, 'SAME_PERSON_OTHER_JUDGMENT', 'theo']]));
    expect(job.findings.find(({ row }) => row === 4)?.message).toMatch(/Hồ sơ có số định danh này: B-2\.$/);
  }
});
