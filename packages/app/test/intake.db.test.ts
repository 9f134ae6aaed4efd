import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DomainError } from '@thahs/engine/kernel';
import { columnIndex, HEADINGS, importFile, resultOf, run, start, templateRow, textFile, workbook } from './support/import-kit.ts';
import { storeUpload } from '@thahs/engine/intake';
import { testNode } from './support/test-node.ts';

const node = await testNode();
const clerk = await node.actor('nhaplieu');
const letter = (column: string): string => String.fromCodePoint(65 + columnIndex(column));
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'accepted', (error: unknown) => (error instanceof DomainError ? error.problem.code : String(error)));
const count = async (sql: string, values: unknown[] = []): Promise<number> => node.db.owner(async (c) => Number((await c.query<{ n: string }>(sql, values)).rows[0]?.n));

/** A zip with one entry whose directory says `claimed` bytes. */
function zip(name: string, content: Buffer, claimed = content.length): Buffer {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

describe('the official template', () => {
  it('accounts for every row, with the cell and the reason', async () => {
    const rows = [
      templateRow(1),
      templateRow(2, { birthDate: '31/02/1990' }),
      templateRow(3, { fullName: { formula: 'A1&"x"', result: 'Nguyễn' } }),
      templateRow(4, { fullName: 'Nguyễn  Văn  Bốn' }),
      templateRow(5, { personalId: '1090000005' }),
      templateRow(1, { fullName: 'Người Khác Hẳn', personalId: '001090777777', judgmentNo: '777/2023/HS-ST' }),
      templateRow(7, { judgmentNo: '=HYPERLINK("http://x")' }),
      templateRow(8, { subjectKind: 'HOC_SINH_TRUONG_GIAO_DUONG' }),
      templateRow(9, { fullName: 'Nguyễn\u202E' }),
    ];
    const job = await importFile(node, clerk, await workbook(node, [HEADINGS, ...rows]), 'template');
    expect(job).toMatchObject({ state: 'done', total: 9, done: 9, rejected: 7, accepted: 1, normalised: 1 });
    const cells = job.findings.filter((f) => f.severity === 'error').map((f) => `${f.cell} ${f.code}`);
    expect(cells).toEqual(expect.arrayContaining([
      `${letter('birthDate')}3 INVALID_DATE`, `${letter('fullName')}4 FORMULA_CELL`, `${letter('personalId')}6 MAYBE_LOST_LEADING_ZERO`, `${letter('recordNo')}7 DUPLICATE_RECORD_NO`,
      `${letter('judgmentNo')}8 FORMULA_LIKE`, `${letter('fullName')}10 CONTROL_CHARACTER`,
    ]));
    const entry = job.findings.find((f) => f.row === 9);
    expect(entry).toMatchObject({ cell: `${letter('subjectKind')}9` });
    expect(entry?.message).toMatch(/Điều|điểm|khoản/);
    expect(await count("select count(*) as n from r_person where full_name = 'Nguyễn Văn Bốn'")).toBe(1);
    expect(await count('select count(*) as n from file where file_no like $1', ['TM-%'])).toBe(2);
  });

  it('refuses a file number of another form at its cell, and finds the row by the number that was written', async () => {
    const bad = ['/TM-01', 'TM;02', 'TM*03', 'T'.repeat(61)];
    const rows = [templateRow(500, { recordNo: 'Tổ 7 (A+B) TM-1/2024.3_x' }), ...bad.map((recordNo, i) => templateRow(501 + i, { recordNo }))];
    const path = await workbook(node, [HEADINGS, ...rows]);
    for (const dry of [true, false]) {
      const job = await importFile(node, clerk, path, 'template', dry);
      expect(job).toMatchObject({ total: 5, accepted: 1, rejected: 4 });
      expect(job.findings.map((f) => [f.cell, f.field, f.code])).toEqual(bad.map((_number, i) => [`${letter('recordNo')}${i + 3}`, 'file.fileNo', 'FILE_NUMBER']));
      expect(job.findings[0]?.message).toMatch(/^Số hồ sơ chỉ gồm chữ, số.*Sửa lại số hồ sơ\.$/);
      const written: string[] = [];
      (await resultOf(node, clerk, job.jobId)).eachRow((row) => written.push(JSON.stringify(row.values)));
      for (const number of bad) expect(written.some((line) => line.includes(number.slice(0, 60))), number).toBe(true);
    }
    expect(await count('select count(*) as n from file where file_no = any ($1)', [['Tổ 7 (A+B) TM-1/2024.3_x', ...bad]])).toBe(1);
    expect(await count(`select count(*) as n from r_judgment where judgment_no in ('501/2023/HS-ST', '502/2023/HS-ST', '503/2023/HS-ST', '504/2023/HS-ST')`)).toBe(0);
  });

  it('knows what is in the base, and refuses the same file again', async () => {
    const path = await workbook(node, [HEADINGS, templateRow(1), templateRow(100)]);
    const job = await importFile(node, clerk, path, 'template');
    expect(job).toMatchObject({ rejected: 1, accepted: 1 });
    expect(job.findings.map((f) => f.code)).toContain('DUPLICATE_RECORD_NO');
    expect(await codeOf(start(node, clerk, path, 'template'))).toBe('import.same-file');
    expect(await codeOf(start(node, clerk, path, 'template', true))).toBe('accepted');
  });

  it('tells nothing of a sealed file: not by paper, name or judgment, and by its number no more than of any other', async () => {
    const head = await node.actor('chihuy');
    for (const n of [900, 901]) await importFile(node, clerk, await workbook(node, [HEADINGS, templateRow(n)]), 'template');
    const fileId = await node.db.owner(async (c) => (await c.query<{ file_id: string }>(`select file_id from file where file_no = 'TM-000900'`)).rows[0]?.file_id);
    await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });

    const samePerson = (n: number, recordNo: string) => templateRow(n, { recordNo });
    const path = await workbook(node, [HEADINGS, samePerson(900, 'TM-000950'), samePerson(901, 'TM-000951')]);
    for (const dry of [true, false]) {
      const job = await importFile(node, clerk, path, 'template', dry);
      expect(job.findings.map((f) => [f.row, f.code])).toEqual([[3, 'DUPLICATE_JUDGMENT']]);
      expect(job).toMatchObject({ accepted: 1, rejected: 1 });
    }
    const stranger = (n: number) => ({ fullName: 'Người Khác Hẳn', personalId: `001090${n}888`, judgmentNo: `${n}/2024/HS-ST` });
    const numbers = await workbook(node, [HEADINGS, templateRow(900, stranger(111)), templateRow(901, stranger(222))]);
    for (const dry of [true, false]) {
      const { findings } = await importFile(node, clerk, numbers, 'template', dry);
      expect(findings.map((f) => [f.row, f.cell, f.code, f.message])).toEqual([2, 3].map((row) => [row, `${letter('recordNo')}${row}`, 'DUPLICATE_RECORD_NO', findings[0]?.message]));
    }
  });

  it('writes nothing in a dry run, and gives the verdicts of the real one', async () => {
    const path = await workbook(node, [HEADINGS, templateRow(201), templateRow(202, { sex: 'Khác' }), templateRow(201)]);
    const before = await count('select count(*) as n from file');
    const dry = await importFile(node, clerk, path, 'template', true);
    expect(await count('select count(*) as n from file')).toBe(before);
    const real = await importFile(node, clerk, path, 'template');
    const verdicts = ({ accepted, normalised, warned, rejected }: typeof dry): number[] => [accepted, normalised, warned, rejected];
    expect(verdicts(dry)).toEqual(verdicts(real));
    expect(verdicts(real)).toEqual([1, 0, 0, 2]);
  });

  it('gives a result file that opens in a spreadsheet and holds no live formula', async () => {
    const job = await importFile(node, clerk, await workbook(node, [HEADINGS, templateRow(301, { remark: '=1+1' }), templateRow(302, { birthDate: 'x' })]), 'template');
    const sheet = await resultOf(node, clerk, job.jobId);
    const seen = new Set<number>();
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(6);
        expect(cell.text).not.toMatch(/^[=+@]/);
      });
      if (typeof row.getCell(1).value === 'number') seen.add(row.getCell(1).value as number);
    });
    expect([...seen]).toEqual([2, 3]);
  });
});

describe('files that are refused', () => {
  it.each<[string, string | Buffer, string]>([
    ['a.csv', Buffer.from([0x41, 0xc3, 0x28, 0x0a]), 'import.encoding'],
    ['b.csv', Buffer.from('A,B\n1,2\u0000\n', 'utf8'), 'import.encoding'],
    ['c.csv', 'A,B\n"1,2\n3,4\n', 'import.csv-broken'],
    ['d.csv', '', 'import.empty'],
    ['e.xlsx', 'not a zip at all', 'import.not-spreadsheet'],
    ['f.xls', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'import.xls'],
    ['g.xlsx', zip('xl/workbook.xml', Buffer.alloc(60_000_000)), 'import.zip-bomb'],
    ['h.xlsx', zip('xl/workbook.xml', Buffer.alloc(30_000_000), 1000), 'import.zip-bomb'],
    ['i.xlsx', zip('readme.txt', Buffer.from('x')), 'import.not-spreadsheet'],
  ])('%s', async (name, content, code) => {
    expect(await codeOf(start(node, clerk, textFile(node, name, content), 'template'))).toBe(code);
  });

  it('a heading that is missing stops the job before its first row, with a sentence', async () => {
    const job = await importFile(node, clerk, textFile(node, 'x.csv', 'Họ và tên;Ngày sinh\nA;1990\n'), 'template');
    expect(job).toMatchObject({ state: 'failed', done: 0 });
    expect(job.message).toContain('“Số hồ sơ”');
  });

  it.each(['tracuu', 'thanhtra', 'quantri'])('%s may not import: refused with a clause, and journalled', async (login) => {
    const actor = await node.actor(login);
    await expect(node.do(actor, 'import.upload', {})).rejects.toMatchObject({ problem: { class: 'refused', clause: expect.any(String) } });
    expect(await count("select count(*) as n from journal_entry where actor = $1 and act = 'import.upload' and outcome = 'refused'", [actor.accountId])).toBe(1);
  });
});

describe('profiles', () => {
  it('reads UTF-16 and semicolons through a profile of the unit', async () => {
    const profile = {
      name: 'bang-ngoai', label: 'Bảng ngoài', kind: 'mapping', subjectKind: 'PHAM_NHAN', purpose: 'NHAP_LIEU', fileNo: { columns: ['Mã'], prefix: 'BN-', onDuplicate: 'number' },
      columns: [{ column: 'Tên', type: 'person', field: 'fullName', missing: 'reject' }, { column: 'GT', type: 'person', field: 'sex', codes: { '1': 'NAM', '2': 'NU' }, missing: { value: 'NAM' } }],
    };
    await node.do(clerk, 'profile.save', { operationId: node.id(), profile });
    const content = Buffer.from('\uFEFFMã;Tên;GT\n1;Trần Thị Một;2\n1;Lê Văn Hai;\n3;;1\n4;Vũ Ba;9\n', 'utf16le');
    const job = await importFile(node, clerk, textFile(node, 'n.csv', content), 'bang-ngoai');
    expect(job).toMatchObject({ accepted: 1, normalised: 1, rejected: 2 });
    expect(job.findings.filter((f) => f.severity === 'error').map((f) => f.cell)).toEqual(['B4', 'C5']);
    expect(await count("select count(*) as n from file where file_no in ('BN-1', 'BN-1/2')")).toBe(2);
    const numbers = await importFile(node, clerk, textFile(node, 'so.csv', Buffer.from('\uFEFFMã;Tên;GT\n7*;Trần Thị Bảy;2\n8;Lê Văn Tám;1\n', 'utf16le')), 'bang-ngoai');
    expect(numbers.findings.map((f) => [f.cell, f.code])).toEqual([['A2', 'FILE_NUMBER']]);
    expect(await count("select count(*) as n from file where file_no in ('BN-7*', 'BN-8')")).toBe(1);
    const again = textFile(node, 'n2.csv', Buffer.from('\uFEFFMã;Tên;GT\n8;Người Khác;1\n9;Người Mới;1\n', 'utf16le'));
    const { uploadId } = await storeUpload(node.engine, clerk, again, again);
    const preview = await node.do<{ rows: { fileNo: string; verdict: string; findings: unknown[] }[] }>(clerk, 'profile.preview', { uploadId, profile });
    expect(preview.rows.map(({ fileNo, verdict, findings }) => [fileNo, verdict, findings]), 'a number in use looks like any other').toEqual([['BN-8', 'accepted', []], ['BN-9', 'accepted', []]]);
    const loose = { ...profile, name: 'bang-long', columns: profile.columns.map((column) => ({ ...column, missing: 'skip' })) };
    await node.do(clerk, 'profile.save', { operationId: node.id(), profile: loose });
    const bare = await importFile(node, clerk, textFile(node, 'trong.csv', Buffer.from('\uFEFFMã;Tên;GT\n21;;\n22;Lê Văn Hai Hai;\n', 'utf16le')), 'bang-long');
    expect(bare).toMatchObject({ accepted: 1, rejected: 1 });
    expect(bare.findings.map((f) => [f.row, f.code])).toEqual([[2, 'NO_RECORD']]);
    const line = (await resultOf(node, clerk, bare.jobId)).getRow(2);
    expect([line.getCell(4).text, line.getCell(5).text], 'a finding of no column is said to be of the row').toEqual(['dòng 2', 'cả dòng']);
    expect(await count("select count(*) as n from file where file_no in ('BN-21', 'BN-22')")).toBe(1);
    await expect(node.do(clerk, 'profile.save', { operationId: node.id(), profile: { ...profile, columns: [{ column: 'x', type: 'person', field: 'nope', missing: 'skip' }] } })).rejects.toMatchObject({ problem: { code: 'profile.unknown-field' } });
  });
});

it('a profile that the unit put away is offered no more, a shipped one comes back, and saving takes it up again', async () => {
  const { profiles } = await node.do<{ profiles: { name: string; label: string }[] }>(clerk, 'profile.list', {});
  const shipped = profiles.find(({ name }) => name === 'custody-census');
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile: { ...shipped, label: 'Thống kê của đơn vị' } });
  const labels = async () => (await node.do<{ profiles: { name: string; label: string }[] }>(clerk, 'profile.list', {})).profiles.filter(({ name }) => name === 'custody-census').map(({ label }) => label);
  const own = async () => (await node.do<{ own: string[] }>(clerk, 'profile.list', {})).own.filter((name) => name === 'custody-census');
  expect([await labels(), await own()]).toEqual([['Thống kê của đơn vị'], ['custody-census']]);
  const input = { operationId: node.id(), name: 'custody-census' };
  await node.do(clerk, 'profile.end', input);
  await node.do(clerk, 'profile.end', input);
  expect([await labels(), await own()]).toEqual([[shipped?.label], []]);
  expect(await count("select count(*) as n from journal_entry where act = 'profile.end' and outcome <> 'refused'")).toBe(1);
  for (const name of ['custody-census', 'template']) await expect(node.do(clerk, 'profile.end', { operationId: node.id(), name })).rejects.toMatchObject({ problem: { code: 'profile.not-own' } });
  await node.do(clerk, 'profile.save', { operationId: node.id(), profile: { ...shipped, label: 'Dùng lại' } });
  expect([await labels(), await own()]).toEqual([['Dùng lại'], ['custody-census']]);
  await node.do(clerk, 'profile.end', { operationId: node.id(), name: 'custody-census' });
});

it('a stopped job keeps what it has and goes on where it was', async () => {
  const lines = Array.from({ length: 2500 }, (_, i) => `${i},2026-01-05T10:00:00.000,MAX,B,M,22.0,DE,N,Y,,N`);
  const path = textFile(node, 's.csv', ['inmateid,admitted_dt,custody_level,race,gender,age,inmate_status_code,sealed,srg_flg,top_charge,infraction', ...lines].join('\n'));
  const jobId = await start(node, clerk, path, 'custody-census');
  let stopped = false;
  const half = await run(node, clerk, jobId, { onProgress: () => void (stopped ||= Boolean(node.do(clerk, 'import.control', { operationId: node.id(), jobId, command: 'stop' }))) });
  expect(['stopped', 'done']).toContain(half.state);
  if (half.state === 'stopped') await node.do(clerk, 'import.control', { operationId: node.id(), jobId, command: 'resume' });
  const whole = await run(node, clerk, jobId);
  expect(whole).toMatchObject({ state: 'done', done: 2500, accepted: 2500 });
  expect(await count('select count(*) as n from import_row where job_id = $1', [jobId])).toBe(2500);
});
