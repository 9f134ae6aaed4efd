import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '@thahs/platform/secrets';
import { quietClient } from '@thahs/engine/store';
import { commands } from '../src/commands/index.ts';
import { commandsMarkdown } from '../src/commands/run.ts';
import type { IssuedAccount } from '../src/demo/seed.ts';
import { claimServing } from '../src/one-server.ts';
import { asProcess, MAIN, shown } from './support/run-commands.ts';
import type { Ended } from './support/run-commands.ts';
import { HEADINGS, templateRow } from './support/import-kit.ts';
import type { CellValue } from './support/import-kit.ts';
import { firstSignIn, NEW_PASSWORD } from './support/test-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'thahs-commands-'));
chmodSync(directory, 0o755);
const data = join(directory, 'data');
const env = { ...process.env, DATABASE_URL: '', THAHS_DEBUG: '' };

const thahs = (args: readonly string[], input = ''): Promise<Ended> => asProcess([...args, '--data', data], input, env);

const json = ({ out }: Ended): unknown => JSON.parse(out);
const failure = ({ err }: Ended): Record<string, unknown> => (JSON.parse(err) as { error: Record<string, unknown> }).error;

describe('every command', () => {
  it('is in docs/commands.md as it is', () => {
    expect(readFileSync('docs/commands.md', 'utf8')).toBe(commandsMarkdown());
  });

  it.each(Object.keys(commands))('%s: has help with all its flags, refuses unknown ones and words too many', async (name) => {
    const words = name.split(' ');
    const help = await shown([...words, '--help']);
    expect(help.code).toBe(0);
    expect(help.out.startsWith(`thahs ${name}`)).toBe(true);
    for (const flag of ['data', 'json', 'help', ...Object.keys(commands[name]?.flags ?? {})]) expect(help.out).toContain(`--${flag}`);
    const unknown = await shown([...words, '--khong-co']);
    expect(unknown).toMatchObject({ code: 2, out: '', err: expect.stringContaining('không có tham số --khong-co') as unknown });
    expect(await shown([...words, ...Array.from({ length: 8 }, () => 'a')])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('thừa “') as unknown });
  });

  it('says what is missing', async () => {
    expect(await shown(['file', 'show'])).toMatchObject({ code: 2, err: expect.stringContaining('thiếu HỒ_SƠ') as unknown });
    expect(await shown(['seed', '--files'])).toMatchObject({ code: 2, err: expect.stringContaining('--files cần một giá trị') as unknown });
    expect(await shown(['seed', '--json=1'])).toMatchObject({ code: 2, err: expect.stringContaining('--json không nhận giá trị') as unknown });
    expect(await shown(['khong', 'co'])).toMatchObject({ code: 2, err: expect.stringContaining('không có lệnh “khong co”') as unknown });
    expect((await shown([])).code).toBe(0);
  });
});

// Each command is a process of its own.
describe('on a served node', { timeout: 240_000 }, () => {
  let serving: ChildProcess;
  let base: string;
  let accounts: IssuedAccount[];

  beforeAll(async () => {
    const seeded = json(await thahs(['seed', '--files', '40', '--json'])) as { files: number; accounts: IssuedAccount[] };
    expect(seeded.files).toBe(40);
    accounts = seeded.accounts;
    serving = spawn(process.execPath, [MAIN, 'start', '--port', '0', '--json', '--data', data], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await new Promise<string>((resolve, reject) => {
      serving.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()));
      serving.once('exit', () => reject(new Error('the node ended at its start')));
    });
    base = (JSON.parse(line) as { url: string }).url.replace(/\/$/, '');
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => serving.once('exit', resolve));
    serving.kill('SIGINT');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  });

  const own = ['--login', 'nhaplieu', '--purpose', 'QUAN_LY_GIAM_GIU'];
  let fileNo: string;

  it('search and file show tell what the screen tells, with a purpose', async () => {
    const without = await thahs(['search', 'nguyen', '--login', 'nhaplieu']);
    expect(without).toMatchObject({ code: 2, out: '', err: expect.stringContaining('QUAN_LY_GIAM_GIU') as unknown });
    const found = await thahs(['search', '', ...own, '--limit', '5', '--json']);
    const { rows, total } = (json(found) as { rows: { fileNo: string; name: string }[]; total: number });
    expect(found.code).toBe(0);
    expect(rows).toHaveLength(5);
    expect(total).toBeGreaterThan(5);
    const [row] = rows;
    fileNo = row?.fileNo ?? '';
    expect((await thahs(['search', row?.name ?? '', ...own])).out).toContain(fileNo);
    const file = json(await thahs(['file', 'show', fileNo, ...own, '--json'])) as { fileNo: string; records: { type: string }[] };
    expect(file.fileNo).toBe(fileNo);
    expect(file.records.map((r) => r.type)).toContain('judgment');
    const text = await thahs(['file', 'show', fileNo, ...own]);
    expect(text.out).toContain(row?.name);
    expect(text.out).toMatch(/Giới tính: (Nam|Nữ)\n/);
    expect(text.out).toMatch(/, bản 1, Hệ thống nhập \d\d\/\d\d\/\d{4} \d\d:\d\d\n/);
    expect(text.out).toMatch(/Ngày bản án: \d\d\/\d\d\/\d{4}\n/);
    expect(text.out, 'no day as machines write it').not.toMatch(/\d{4}-\d\d-\d\d/);
    expect(text.out, 'no code, no JSON').not.toMatch(/: (?:[A-Z]+(?:_[A-Z]+)+|[{[])/);
    const held = (await thahs(['search', '', '--status', 'DANG_CHAP_HANH', ...own, '--limit', '5'])).out;
    expect(held).toMatch(/ \d\d\/\d\d\/\d{4} +Đang chấp hành /);
    expect(held).not.toContain('DANG_CHAP_HANH');
    expect(await thahs(['file', 'show', fileNo, ...own, '--as-of', '2026-02-31'])).toMatchObject({ code: 2, err: expect.stringContaining('không phải ngày có trong lịch') as unknown });
    expect(await thahs(['journal', 'prove', 'abc'])).toMatchObject({ code: 2, err: expect.stringContaining('không phải mã của một mục nhật ký') as unknown });
    expect(await thahs(['file', 'show', 'KHONG-CO-1', ...own])).toMatchObject({ code: 2, err: expect.stringContaining('không có hồ sơ số “KHONG-CO-1”') as unknown });
  });

  it('a second node on the same data is refused and harms the first in nothing', async () => {
    expect(await thahs(['start', '--port', '0'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`một nút khác đang chạy trên thư mục dữ liệu này (tiến trình ${serving.pid})`) as unknown });
    expect((await fetch(`${base}/api/health`)).status).toBe(200);
  });

  it('the claim of a node that was killed is in nobody\'s way', async () => {
    const folder = join(directory, 'claimed');
    const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    await new Promise((resolve) => child.once('exit', resolve));
    mkdirSync(folder);
    for (const left of [`${child.pid} 1`, `${process.pid} 1`, '']) {
      writeFileSync(join(folder, 'serving'), left);
      const claim = claimServing(folder);
      expect(claim).toHaveProperty('release');
      expect(claimServing(folder)).toEqual({ heldBy: process.pid });
      if ('release' in claim) claim.release();
    }
  });

  it('a technical administrator reads no file here either', async () => {
    const refused = await thahs(['search', 'nguyen', '--login', 'quantri', '--purpose', 'QUAN_LY_GIAM_GIU', '--json']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(failure(refused)).toMatchObject({ code: expect.stringMatching(/^authority\./) as unknown, clause: expect.stringMatching(/^tt\./) as unknown });
  });

  it('user add gives an account as the door decides, its password once', async () => {
    const unit = (await thahs(['search', '', ...own, '--limit', '1', '--json'])).out;
    const { unitId } = (JSON.parse(unit) as { rows: { unitId: string }[] }).rows[0] ?? { unitId: '' };
    const add = (login: string, position: string, giver = 'chuyentrach'): Promise<Ended> => thahs(['user', 'add', login, '--login', giver, '--name', 'Trần Thị Mới', '--unit', unitId, '--position', position, '--json']);
    const made = json(await add('nguoimoi', 'ENTRY_OFFICER'));
    expect(made).toMatchObject({ login: 'nguoimoi', state: 'done', oneTimePassword: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) as unknown });
    expect(failure(await add('nguoimoi', 'ENTRY_OFFICER'))).toMatchObject({ code: 'account.login-taken' });
    expect(failure(await add('thutruongmoi', 'UNIT_HEAD'))).toMatchObject({ code: 'account.position-not-grantable' });
    expect(json(await add('thutruongmoi', 'UNIT_HEAD', 'quantri'))).toMatchObject({ state: 'proposed', oneTimePassword: null });
  });

  it('user recover lets in the only head, for a reason, and nobody whom another could reset', async () => {
    const recover = (login: string, ...more: string[]): Promise<Ended> => thahs(['user', 'recover', login, '--json', ...more]);
    const reason = ['--reason', 'Thủ trưởng mất mật khẩu, có biên bản'];
    expect(await recover('lanhdao')).toMatchObject({ code: 2, out: '' });
    expect(await recover('lanhdao', '--reason', 'quên')).toMatchObject({ code: 2, out: '' });
    expect(failure(await recover('quantri', ...reason))).toMatchObject({ code: 'recovery.not-head' });
    expect(json(await recover('lanhdao', ...reason))).toMatchObject({ login: 'lanhdao', unitId: 'cqql-bca', oneTimePassword: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) as unknown });
  });

  it('import ends with 1 when rows were rejected, 0 when none was', async () => {
    const table = (rows: CellValue[][]): string => [HEADINGS, ...rows].map((row) => row.map((cell) => (typeof cell === 'object' ? '' : String(cell))).join(';')).join('\n');
    const [good, bad] = [join(directory, 'tot.csv'), join(directory, 'hong.csv')];
    writeFileSync(good, table([templateRow(1)]));
    writeFileSync(bad, table([templateRow(2), templateRow(3, { birthDate: '31/02/1990' })]));
    const done = await thahs(['import', good, '--profile', 'template', '--login', 'nhaplieu', '--json']);
    expect(json(done)).toMatchObject({ state: 'done', total: 1, accepted: 1 });
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(await thahs(['import', bad, '--profile', 'template', '--login', 'nhaplieu', '--result', join(directory, 'kq.csv')])).toMatchObject({ code: 1, out: expect.stringContaining('từ chối 1') as unknown });
    expect(readFileSync(join(directory, 'kq.csv'), 'utf8')).toContain('INVALID_DATE');
    expect(await thahs(['import', join(directory, 'khong.csv'), '--profile', 'template'])).toMatchObject({ code: 2 });
  });

  it('rows that other rules made are made anew before a command answers, and it says so once', async () => {
    const client = quietClient({ connectionString: (json(await thahs(['database-url', '--json'])) as { url: string }).url });
    await client.connect();
    try {
      await client.query(`update migration set hash = 'other rules' where name = 'rebuilt'; update file_index set status = 'DA_CHET' where file_no = '${fileNo}'`);
      const first = await thahs(['search', fileNo, ...own, '--json']);
      expect(first).toMatchObject({ code: 0, err: expect.stringContaining('đang dựng lại từ nhật ký') as unknown });
      expect(first.err.split('đang dựng lại')).toHaveLength(2);
      expect(first.out).not.toContain('DA_CHET');
      expect((await thahs(['search', fileNo, ...own, '--json'])).err).toBe('');
    } finally {
      await client.end();
    }
  });

  it('conformance ends with 1 when a case fails', async () => {
    const cases = join(directory, 'ca');
    mkdirSync(cases);
    const file = JSON.parse(readFileSync('conformance/person-id.json', 'utf8')) as { cases: { id: string; expect: unknown }[] };
    writeFileSync(join(cases, 'person-id.json'), JSON.stringify(file));
    const passed = await thahs(['conformance', cases, '--json']);
    expect(passed.code).toBe(0);
    expect(json(passed)).toMatchObject({ passed: file.cases.length, failed: 0 });
    writeFileSync(join(cases, 'person-id.json'), JSON.stringify({ ...file, cases: [{ ...file.cases[0], expect: { ok: 'never' } }] }));
    expect(await thahs(['conformance', cases])).toMatchObject({ code: 1 });
    writeFileSync(join(cases, 'khac.json'), '{');
    expect(await thahs(['conformance', cases])).toMatchObject({ code: 2, err: expect.stringContaining('không đọc được tệp “khac.json”') as unknown });
    expect(await thahs(['conformance', join(cases, 'không-có')])).toMatchObject({ code: 2, err: expect.stringContaining('không có thư mục') as unknown });
  });

  it('conformance says that there were no cases, and ends with 1', async () => {
    const empty = mkdtempSync(join(directory, 'no-cases-'));
    const { code, out } = await thahs(['conformance', empty]);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toEqual([expect.stringContaining('không có ca nào đã chạy'), '0 passed, 0 failed']);
    writeFileSync(join(empty, 'other.json'), JSON.stringify({ file: 'other', version: 1, cases: [{ id: 'A', given: {}, expect: {} }] }));
    expect(await thahs(['conformance', empty, '--json'])).toMatchObject({ code: 1 });
  });

  it('what is read to its first lines only ends without a word of its own', async () => {
    const child = spawn(process.execPath, [MAIN, 'dictionary'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('a real node asks for password and code, and journals the session', async () => {
    rmSync(join(data, 'demonstration'));
    const { secret } = await firstSignIn(accounts, base, 'nhaplieu');
    const enrolledAt = Math.floor(Date.now() / 30_000);
    const next = (): string => totpCode(secret, Math.max(enrolledAt + 1, Math.floor(Date.now() / 30_000)));
    expect(await thahs(['search', '', '--purpose', 'QUAN_LY_GIAM_GIU'])).toMatchObject({ code: 2, err: expect.stringContaining('thiếu --login') as unknown });
    expect(failure(await thahs(['search', '', ...own, '--json'], `sai\n${next()}\n`))).toMatchObject({ code: 'auth.wrong' });
    expect(failure(await thahs(['search', '', ...own, '--json']))).toMatchObject({ code: 'auth.wrong' });
    const code = next();
    const found = await thahs(['file', 'show', fileNo, ...own, '--json'], `${NEW_PASSWORD}\n${code}\n`);
    expect(json(found)).toMatchObject({ fileNo });
    expect(failure(await thahs(['file', 'show', fileNo, ...own, '--json'], `${NEW_PASSWORD}\n${code}\n`))).toMatchObject({ code: 'auth.wrong' });
    const { url } = (json(await thahs(['database-url', '--json'])) as { url: string });
    const client = quietClient({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ agent: string; over: boolean }>(`select agent, ended_at is not null as over from session order by started_at desc limit 1`);
    await client.end();
    expect(rows).toEqual([{ agent: 'thahs', over: true }]);
  });

  it('journal verify ends with 1 and says which bodies are gone without an order', async () => {
    const client = quietClient({ connectionString: (json(await thahs(['database-url', '--json'])) as { url: string }).url });
    await client.connect();
    const { rows: [gone] } = await client.query<{ entry_id: string; unit: string; salt: Buffer; body: string }>('delete from journal_body where entry_id = (select entry_id from journal_leaf where position = 3) returning *');
    const found = await thahs(['journal', 'verify']);
    await client.query('insert into journal_body (entry_id, unit, salt, body) values ($1, $2, $3, $4)', [gone?.entry_id, gone?.unit, gone?.salt, gone?.body]);
    await client.end();
    expect(found).toMatchObject({ code: 1, out: expect.stringContaining('Nội dung của mục ở vị trí 3 đã mất mà không có quyết định xóa') as unknown });
  });

  it('redaction list prints what redaction list --against takes', async () => {
    const list = join(directory, 'lenh-xoa.txt');
    writeFileSync(list, (await thahs(['redaction', 'list'])).out);
    expect(await thahs(['redaction', 'list', '--against', list])).toMatchObject({ code: 0 });
    writeFileSync(list, readFileSync(list, 'utf8').replace('\n0\n', '\n1\n'));
    expect(await thahs(['redaction', 'list', '--against', list])).toMatchObject({ code: 2, err: expect.stringContaining('chữ ký') as unknown });
    writeFileSync(list, (await thahs(['journal', 'checkpoint'])).out);
    expect(await thahs(['redaction', 'list', '--against', list])).toMatchObject({ code: 2, err: expect.stringContaining('không phải danh sách') as unknown });
  });

  it('journal checkpoint prints what journal verify --against takes', async () => {
    const note = join(directory, 'giu-ngoai.txt');
    writeFileSync(note, (await thahs(['journal', 'checkpoint'])).out);
    expect(await thahs(['journal', 'verify', '--against', note])).toMatchObject({ code: 0 });
    writeFileSync(note, readFileSync(note, 'utf8').replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) + 1}\n`));
    expect(await thahs(['journal', 'verify', '--against', note])).toMatchObject({ code: 1, out: expect.stringContaining('journal.checkpoint-forged') as unknown });
    expect(await thahs(['journal', 'verify', '--against', join(directory, 'khong-co.txt')])).toMatchObject({ code: 2 });
  });

  it('journal verify ends with 0, and with 1 after somebody wrote into the journal', async () => {
    expect(await thahs(['journal', 'verify', '--json'])).toMatchObject({ code: 0 });
    const client = quietClient({ connectionString: (json(await thahs(['database-url', '--json'])) as { url: string }).url });
    await client.connect();
    await client.query(`update journal_entry set actor = 'ai-do' where id = (select id from journal_entry order by id limit 1)`);
    await client.end();
    const found = await thahs(['journal', 'verify', '--json']);
    expect(found.code).toBe(1);
    expect((json(found) as { faults: unknown[] }).faults.length).toBeGreaterThan(0);
  });
});

it('a directory without a node is a mistake, not a new node', async () => {
  expect(await shown(['journal', 'verify', '--data', join(directory, 'khong')])).toMatchObject({ code: 2, err: expect.stringContaining('không có nút nào ở') as unknown });
});
