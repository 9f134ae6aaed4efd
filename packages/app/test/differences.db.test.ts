import { beforeAll, expect, it } from 'vitest';
import { PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { Client, TestServer } from './support/test-server.ts';

const purpose = 'QUAN_LY_GIAM_GIU';
let server: TestServer;
let officer: Client;
const opened = new Map<string, string>();

beforeAll(async () => {
  server = await testServer();
  const { node } = server;
  const clerk = await node.actor('nhaplieu');
  // Nine years from 14/03/2022 end on 14/03/2031.
  for (const [fileNo, name, termEnd] of [['CL-1', 'Đỗ Văn An', '10/03/2031'], ['CL-2', 'Đỗ Văn Bình', '14/03/2031'], ['CL-3', 'Đỗ Văn Chín', '20/03/2031']] as const) {
    const records = PRISONER(name).map((each) => (each.type === 'penalty' ? { type: 'penalty', values: { ...each.values, startDate: '14/03/2022', termEnd } } : each));
    opened.set(fileNo, (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records })).fileId);
  }
  officer = await server.signIn('chuyentrach');
});

const post = (body: Record<string, unknown>, client = officer): Promise<Response> =>
  fetch(`${server.base}/api/export/differences`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: client.cookie, 'x-csrf': client.csrf }, body: JSON.stringify({ purpose, format: 'csv', ...body }) });

it('the desk is told how many there are, and no name', async () => {
  expect((await officer.op('differences.count', { purpose })).body).toEqual({ found: 2, looked: 3, whole: true });
  expect((await officer.op('differences.count', { purpose: '' })).body).toMatchObject({ status: 403, clause: 'tt.d10.k1' });
});

it('the list leaves with its source and number, both days and how they stand to each other', async () => {
  const text = await (await post({ operationId: server.node.id() })).text();
  const lines = text.trim().split(/\r?\n/).map((line) => line.replaceAll('"', ''));
  expect(lines.filter((line) => line.includes('Bản số 1/'))).toHaveLength(1);
  expect(text).toContain('Danh sách 2 mốc thời hạn theo giấy tờ khác kết quả tính');
  const rows = lines.filter((line) => /CL-\d/.test(line)).map((line) => line.split(/[,;\t]/).slice(1)).toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
  expect(rows).toEqual([
    ['CL-1', 'Đỗ Văn An', 'Hết hạn chấp hành án phạt tù', '10/03/2031', '14/03/2031', 'muộn hơn 4 ngày'],
    ['CL-3', 'Đỗ Văn Chín', 'Hết hạn chấp hành án phạt tù', '20/03/2031', '14/03/2031', 'sớm hơn 6 ngày'],
  ]);
});

it('each file in it counts it as a look, no other does, and a retry is the same copy', async () => {
  const operationId = server.node.id();
  await (await post({ operationId })).text();
  await (await post({ operationId })).text();
  const clerk = await server.node.actor('nhaplieu');
  const looks = async (fileNo: string) => (await server.node.do<{ looks: { act: string }[] }>(clerk, 'file.looks', { fileId: opened.get(fileNo), purpose: 'NHAP_LIEU' })).looks.map(({ act }) => act);
  expect([await looks('CL-1'), await looks('CL-2')]).toEqual([['differences.export', 'differences.export'], []]);
  const { rows } = await server.node.db.owner((c) => c.query('select last from copy_number'));
  expect(rows).toEqual([{ last: 2 }]);
});

it('of several judgments a combined penalty that is not theirs stands in the list, the figure and the copy', async () => {
  const { node } = server;
  // Six years for a crime of 2019 and four for another of 2019 are ten; the paper says nine.
  const drafts = [
    { type: 'person', values: { fullName: 'Đỗ Văn Tổng' } }, { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: '09 năm', startDate: '14/03/2022' } },
    { type: 'judgment', values: { judgmentNo: '5/2020/HS-ST', judgmentDate: '10/05/2020', instance: 'SO_THAM' } }, { type: 'judgment', values: { judgmentNo: '8/2021/HS-ST', judgmentDate: '01/03/2021', instance: 'SO_THAM' } },
    { type: 'offence', values: { article: '173.3', crimeDate: '05/01/2019', judgmentNo: '5/2020/HS-ST', term: '06 năm' } }, { type: 'offence', values: { article: '174.2', crimeDate: '20/02/2019', judgmentNo: '8/2021/HS-ST', term: '04 năm' } },
  ];
  await node.do(await node.actor('nhaplieu'), 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'CL-4', purpose: 'NHAP_LIEU', records: drafts });
  expect((await officer.op('differences.count', { purpose })).body).toEqual({ found: 3, looked: 4, whole: true });
  const listed = (await officer.op('dates.differences', { purpose })).body as { figures: unknown };
  expect(listed.figures).toMatchObject([{ fileNo: 'CL-4', official: { vi: '09 năm' }, calculated: { vi: '10 năm' }, difference: { vi: 'dài hơn 01 năm', en: '1 year longer' } }]);
  expect(await (await post({ operationId: server.node.id() })).text()).toMatch(/CL-4.*Đỗ Văn Tổng.*Hình phạt chung của các bản án.*09 năm.*10 năm.*dài hơn 01 năm/u);
});

it('is refused to who may take nothing out', async () => {
  expect(await (await post({ operationId: server.node.id() }, await server.signIn('tracuu'))).json()).toMatchObject({ status: 403, clause: expect.any(String) as string });
});
