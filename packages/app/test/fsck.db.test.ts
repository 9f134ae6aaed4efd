import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedFiles } from '../src/demo/seed.ts';
import { placeAll } from './support/place-all.ts';
import type { Actor } from '@thahs/engine';
import { signIn } from '@thahs/engine/people';
import { totpCode } from '@thahs/platform/secrets';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

const FOLDER = fileURLToPath(new URL('../../../tools/fsck/', import.meta.url));

interface Report { agrees: boolean; signaturesChecked: boolean; entries: number; bodies: number; redacted?: number; rowsNotCompared?: number; cellsNotCompared?: number; units: number; accounts: number; postings: number; files: number; records: number; checkpoints: number; subtrees: number; faultCount: number; faults: { code: string }[] }

let node: TestNode;
let keyFile: string;
beforeAll(async () => {
  node = await testNode();
  keyFile = join(node.directory, 'key.pem');
  await writeFile(keyFile, node.engine.noteKey.publicKey.export({ type: 'spki', format: 'pem' }));
  await seedFiles(node, 60, 1, () => undefined);
  await placeAll(node);
  const entry = await node.actor('nhaplieu');
  await openFile(node, entry, { fileNo: 'K-1', fullName: 'Nguyễn Văn Kiểm', personalId: '001090012345' });
  await node.do(await node.actor('chihuy'), 'file.seal', { operationId: node.id(), fileId: await openFile(node, entry, { fileNo: 'K-2', fullName: 'Trần Văn Niêm' }), seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
  await lived(entry);
  await decided(entry);
  await redacted(entry);
  await placeAll(node);
});

/** What waits for a second person and what was decided, a calculation that was kept, duties that were told of, somebody who signed in. */
async function decided(entry: Actor): Promise<void> {
  const head = await node.actor('chihuy');
  const fileId = await openFile(node, entry, { fileNo: 'K-3', fullName: 'Phạm Văn Chờ' });
  const { records } = await node.do<{ records: { recordId: string; type: string; values: Record<string, unknown> }[] }>(head, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' });
  const ask = (type: string, change: Record<string, unknown>) => {
    const { recordId = '', values = {} } = records.find((record) => record.type === type) ?? {};
    return node.do<{ correctionId: string }>(entry, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 1, values: { ...values, ...change }, reason: 'Nhập nhầm', purpose: 'NHAP_LIEU' });
  };
  await ask('person', { occupation: 'Thợ mộc' });
  const decide = async ({ correctionId }: { correctionId: string }, accept: boolean) => node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept, note: 'Đã xem' });
  await decide(await ask('penalty', { startDate: '2022-05-14', termEnd: '2031-05-14' }), true);
  await decide(await ask('judgment', { judgmentNo: '113/2022/HS-ST' }), false);
  const event = await node.do<{ recordId: string }>(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02' } });
  await node.do(entry, 'record.correct', { operationId: node.id(), fileId, recordId: event.recordId, expectedVersion: 1, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-03' }, reason: 'Nhập nhầm ngày', purpose: 'NHAP_LIEU' });
  // The term in the list is that of the changed judgment, and the checker finds it by its own way.
  await node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'SUA_AN', occurredOn: '2025-03-01', months: 85, decisionNo: '5/2025/HS-GĐT', decisionDate: '2025-02-20' } });
  const thief = await node.actor('quantri');
  const propose = (login: string) => node.do<{ proposalId: string }>(thief, 'account.add', { operationId: node.id(), login, name: 'Bùi Văn Lạ', rank: '', unitId: 'tg-binh-ha', position: 'INSPECTOR', from: '2026-11-01' });
  await propose('nguoi.1');
  await node.do(head, 'proposal.decide', { operationId: node.id(), proposalId: (await propose('nguoi.2')).proposalId, accept: false });
  await node.do(await node.actor('chuyentrach'), 'account.reset', { operationId: node.id(), accountId: (await node.actor('tracuu')).accountId });
  await node.do(entry, 'dates.keep', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', code: 'PRISON_END' });
  const { discrepancyId } = await node.do<{ discrepancyId: string }>(entry, 'discrepancy.raise', { operationId: node.id(), fileId, recordId: records[0]?.recordId, paper: 'Phạm Văn Trờ', electronic: '', purpose: 'NHAP_LIEU' });
  await node.do(entry, 'discrepancy.move', { operationId: node.id(), discrepancyId, to: 'verifying', note: 'Đang xem giấy' });
  await tellDuties(entry, fileId);
  await signedIn('nhaplieu');
}

/** What lawful orders took: earlier versions of a record with a correction and a calculation, a record, a file; and one order that waits. */
async function redacted(entry: Actor): Promise<void> {
  const [officer, head] = [await node.actor('chuyentrach'), await node.actor('chihuy')];
  const order = { number: '15/QĐ-TA', day: '2026-11-02', authority: 'Tòa án nhân dân tỉnh Bắc Ninh' };
  const ask = (input: Record<string, unknown>) => node.do<{ redactionId: string }>(officer, 'redaction.ask', { operationId: node.id(), order, reason: 'Thi hành quyết định', ...input });
  const accept = ({ redactionId }: { redactionId: string }) => node.do(head, 'redaction.decide', { operationId: node.id(), redactionId, accept: true });
  for (const scope of ['versions', 'record', 'file', 'waits']) {
    const fileId = await openFile(node, entry, { fileNo: `R-${scope}`, fullName: 'Đỗ Văn Lệnh' });
    const event = await node.do<{ recordId: string }>(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-02' } });
    await node.do(entry, 'record.correct', { operationId: node.id(), fileId, recordId: event.recordId, expectedVersion: 1, values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-04-03' }, reason: 'Nhập nhầm ngày', purpose: 'NHAP_LIEU' });
    const asked = await ask(scope === 'file' ? { fileId, scope, expectedVersion: 1 } : { fileId, scope: scope === 'waits' ? 'record' : scope, recordId: event.recordId, expectedVersion: 2 });
    if (scope !== 'waits') await accept(asked);
  }
}

async function tellDuties(entry: Actor, fileId: string): Promise<void> {
  const { duties } = await node.do<{ duties: { rule: string; occasion: string; met: string | null }[] }>(entry, 'duty.file', { fileId, purpose: 'NHAP_LIEU' });
  const open = duties.find(({ met, occasion }) => met === null && occasion < '2026-11-01');
  if (!open) throw new Error('the file has no duty to tell of');
  await node.do(entry, 'duty.meet', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', rule: open.rule, occasion: open.occasion, doneOn: '2026-11-02' });
  const late = { rule: 'pn.admission-notice', occasion: '2022-12-21' };
  await node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'duty_done', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { ...late, doneOn: '2023-03-01' } });
  await node.do(entry, 'duty.late-reason', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', ...late, reason: 'Chờ giấy của tòa án' });
}

async function signedIn(login: string): Promise<void> {
  const input = { login, password: node.accounts.find((account) => account.login === login)?.password ?? '', address: '10.0.0.7', agent: 'test', newPassword: 'Mật khẩu mới 9' };
  const asked = await signIn(node.engine, input).catch((error: { problem: { details?: { secret?: string } } }) => error.problem);
  const code = totpCode((asked as { details: { secret: string } }).details.secret, Math.floor(Date.now() / 30_000));
  await signIn(node.engine, { ...input, code });
}

/** What a unit does in years, on one day: every event of a prisoner's course, a legal person, people who come, move and go, a list taken out. */
async function lived(entry: Actor): Promise<void> {
  const courses = [
    ['CHUYEN_DI', 'TIEP_NHAN'], ['TRICH_XUAT'], ['TRICH_XUAT', 'NHAN_TRA_TRICH_XUAT'], ['CHUYEN_DI', 'CHUYEN_DEN'], ['TAM_DINH_CHI'], ['TAM_DINH_CHI', 'HUY_TAM_DINH_CHI'], ['BO_TRON'], ['BO_TRON', 'BAT_LAI'], ['THA_TU_CO_DIEU_KIEN'], ['CHET'],
    ['CHAP_HANH_XONG'], ['DAC_XA'], ['CHUYEN_DI'], ['KHEN_THUONG'],
  ];
  for (const [i, course] of courses.entries()) {
    const fileId = await openFile(node, entry, { fileNo: `S-${i}`, fullName: 'Lê Thị Ý Mười', personalId: `0010901${String(i).padStart(5, '0')}` });
    for (const [month, kind] of ['KY_LUAT', ...course].entries()) await node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: kind, occurredOn: `01/0${4 + month}/2026` } });
  }
  const people = await node.actor('trungtam');
  const { accountId } = await node.actor('thanhtra');
  await node.do(people, 'posting.add', { operationId: node.id(), accountId, unitId: 'cqql-bca', position: 'READER', from: '2026-10-01', beside: true });
  const { rows } = await node.db.owner((c) => c.query<{ posting_id: string }>(`select posting_id from posting where account_id = $1 and "position" = 'READER'`, [accountId]));
  await node.do(people, 'posting.end', { operationId: node.id(), postingId: rows[0]?.posting_id, to: '2026-10-20' });
  const reader = await node.actor('tracuu');
  await node.do(await node.actor('chuyentrach'), 'posting.add', { operationId: node.id(), accountId: reader.accountId, unitId: 'tg-binh-ha', position: 'ENTRY_OFFICER', from: '2026-11-15' });
  await node.do(await node.actor('quantri'), 'unit.add', { operationId: node.id(), unitId: 'tg-moi', name: 'Trại giam Mới', kind: 'TRAI_GIAM', superiorId: 'cqql-bca', from: '2026-01-01' });
  await node.units.reload(node.db.app);
  await node.do(await node.actor('quantri'), 'unit.change', { operationId: node.id(), unitId: 'tg-moi', name: 'Trại giam Mới Hơn', from: '2026-02-01' });
  // Another superior takes two people; what the unit was before stays.
  const { proposalId } = await node.do<{ proposalId: string }>(await node.actor('quantri'), 'unit.change', { operationId: node.id(), unitId: 'tg-moi', superiorId: 'tg-binh-ha', kind: 'TRAI_TAM_GIAM_BCA', from: '2026-03-01' });
  await node.do(await node.actor('lanhdao'), 'proposal.decide', { operationId: node.id(), proposalId, accept: true });
  await node.do(await node.actor('chuyentrach'), 'file.export', { operationId: node.id(), purpose: 'QUAN_LY_GIAM_GIU', search: { query: '', purpose: 'QUAN_LY_GIAM_GIU' }, columns: ['fileNo'], format: 'csv' });
  await node.do(await node.actor('chuyentrach'), 'eligibility.print', { operationId: node.id(), purpose: 'QUAN_LY_GIAM_GIU', kind: 'REDUCTION' });
}

function fsck(...flags: string[]): Promise<{ code: number; report: Report; message: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(FOLDER, 'main.ts'), '--json', ...flags], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, report: JSON.parse(stdout || '{}') as Report, message: stderr }));
  });
}

const run = () => fsck('--url', node.ownerUrl, '--key', keyFile);
const sql = (text: string) => node.db.owner((c) => c.query(text));

describe('the independent checker', () => {
  it('imports nothing of the program', async () => {
    for (const name of await readdir(FOLDER)) {
      const text = await readFile(join(FOLDER, name), 'utf8');
      const from = [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((m) => m[1] ?? m[2] ?? '');
      for (const module of from) expect(module, name).toMatch(/^(node:|\.\/[a-z-]+\.ts$|pg$)/);
    }
  });

  it('agrees with an untouched node', async () => {
    const { code, report } = await run();
    expect(report.faults).toEqual([]);
    expect(code).toBe(0);
    expect(report.signaturesChecked).toBe(true);
    expect(report.files).toBe(63 + 14 + 4);
    expect([report.rowsNotCompared, report.cellsNotCompared, report.units, report.accounts, report.postings]).toEqual([undefined, undefined, 9, 8, 10]);
    expect(report.entries).toBeGreaterThan(300);
    expect(report.redacted).toBeGreaterThan(8);
    expect(report.bodies + (report.redacted ?? 0)).toBe(report.entries);
    expect(report.subtrees).toBeGreaterThan(0);
    expect(report.checkpoints).toBeGreaterThan(1);
  });

  it.each([
    ['a changed value in record', 'record', `update record set content = content || '{"fullName":"Kẻ Trộm"}' where type = 'person' and record_id = (select min(record_id::text)::uuid from record where type = 'person')`, 'record.differs'],
    ['a changed state in record', 'record', `update record set state = 'voided' where record_id = (select min(record_id::text)::uuid from record)`, 'record.differs'],
    ['a record that was taken away', 'record', `delete from record where record_id = (select min(record_id::text)::uuid from record)`, 'record.missing'],
    ['a record that nobody entered', 'record', `insert into record select gen_random_uuid(), file_id, type, version, state, custodian_unit, occurred_at, entered_at, due_at, late_reason, entered_by, journal_id, content from record limit 1`, 'record.stray'],
    ['a changed term in record', 'record', `update record set content = content || '{"term":{"days":0,"months":0,"years":1}}' where record_id = (select min(record_id::text)::uuid from record where content ? 'term')`, 'record.differs'],
    ['a missing row of file_index', 'file_index', `delete from file_index where file_no = 'K-1'`, 'file_index.missing'],
    ['an unsealed row of file_index', 'file_index', `update file_index set sealed = false where file_no = 'K-2'`, 'file_index.differs'],
    ['a name in the list that the records do not have', 'file_index', `update file_index set name = 'Kẻ Trộm' where file_no = 'K-1'`, 'file_index.differs'],
    ...Object.entries({
      status: `'DA_CHET'`, identifiers: `array['079090099999']`, offence: `'Tội khác'`, article: `'123.1'`, penalty: `'Chung thân'`, place: `'PT 9 · Đội 9'`, admitted: `'2001-01-01'`, term_end: `'2099-01-01'`, birth_year: '1901', syllables: `array['ke','trom']`,
    }).map(([column, value]): [string, string, string, string] => [`another ${column} in the list`, 'file_index', `update file_index set ${column} = ${value} where file_no = 'K-1'`, 'file_index.differs']),
    ['a status and an end taken away', 'file_index', `update file_index set status = 'CHO_THI_HANH', term_end = null where file_no = 'K-1'`, 'file_index.differs'],
    ['a renamed unit', 'unit', `update unit set name = 'Trại giam khác' where unit_id = 'tg-binh-ha'`, 'unit.differs'],
    ['a unit under another', 'unit', `update unit set superior_id = 'tg-suoi-lam' where unit_id = 'ttg-t90'`, 'unit.differs'],
    ['a unit that nobody added', 'unit', `insert into unit values ('don-vi-ma', 'Đơn vị ma', 'TRAI_GIAM', 'cqql-bca', '2022-01-01')`, 'unit.stray'],
    ['a former kind of a unit', 'unit_past', `update unit_past set kind = 'TAM_GIU'`, 'unit_past.differs'],
    ['a former superior of a unit', 'unit_past', `update unit_past set superior_id = 'tg-suoi-lam'`, 'unit_past.differs'],
    ['a former time of a unit that goes on', 'unit_past', `update unit_past set valid_to = '2099-12-31'`, 'unit_past.differs'],
    ['a former superior that a unit never had', 'unit_past', `insert into unit_past values ('tg-binh-ha', 'TRAI_GIAM', 'tg-suoi-lam', '2019-01-01', '2099-12-31')`, 'unit_past.stray'],
    ['a former kind that is gone', 'unit_past', `delete from unit_past`, 'unit_past.missing'],
    ['an account under another name', 'account', `update account set name = 'Kẻ Trộm' where login = 'nhaplieu'`, 'account.differs'],
    ['an account with another login', 'account', `update account set login = 'chihuy2' where login = 'chihuy'`, 'account.differs'],
    ['a higher position', 'posting', `update posting set "position" = 'UNIT_HEAD' where posting_id = (select posting_id from posting where "position" = 'READER' limit 1)`, 'posting.differs'],
    ['a posting in another unit', 'posting', `update posting set unit_id = 'cqql-bca' where posting_id = (select posting_id from posting where "position" = 'ENTRY_OFFICER' limit 1)`, 'posting.differs'],
    ['a posting that goes on past its end', 'posting', `update posting set valid_to = null where posting_id = (select posting_id from posting where valid_to is not null limit 1)`, 'posting.differs'],
    ['a posting that nobody gave', 'posting', `insert into posting select gen_random_uuid(), account_id, 'cqql-bca', 'UNIT_HEAD', valid_from, null from posting limit 1`, 'posting.stray'],
    ['a list taken out that no file remembers', 'exported_file', `delete from exported_file`, 'exported_file.missing'],
    ['a list taken out that never was', 'exported_file', `insert into exported_file select file_id, gen_random_uuid(), custodian_unit from file limit 1`, 'exported_file.stray'],
    ['a counter of copies set back', 'copy_number', `update copy_number set last = last - 1`, 'copy_number.differs'],
    ['a counter of copies set forward', 'copy_number', `update copy_number set last = last + 1`, 'copy_number.differs'],
    ['a counter of copies that is gone', 'copy_number', `delete from copy_number`, 'copy_number.differs'],
    ['a number of a copy that is forgotten', 'copy_given', `delete from copy_given where number = 1`, 'copy_given.missing'],
    ['a number of a copy that no entry gave', 'copy_given', `insert into copy_given select unit, year, number + 1000 from copy_given limit 1`, 'copy_given.stray'],
    ['a day of birth in the list that the records do not have', 'file_index', `update file_index set birth = '1999-01-01' where file_no = 'K-1'`, 'file_index.differs'],
    ['a file moved to another unit', 'file', `update file set custodian_unit = 'tg-suoi-lam' where file_no = 'K-1'`, 'file.differs'],
    ['a correction that nobody asked for', 'correction', `insert into correction select gen_random_uuid(), file_id, record_id, custodian_unit, expected_version, content, reason, evidence, asked_by, asked_at, 'pending' from correction where state = 'pending'`, 'correction.stray'],
    ['a correction with other values', 'correction', `update correction set content = content || '{"fullName":"Kẻ Trộm"}' where state = 'pending'`, 'correction.differs'],
    ['a correction of another version', 'correction', `update correction set expected_version = 2 where state = 'pending'`, 'correction.differs'],
    ['a correction that is to be decided with others', 'correction', `update correction set together = correction_id where state = 'pending'`, 'correction.differs'],
    ['a correction asked through another', 'correction', `update correction set given_by = (select account_id from account where login = 'tracuu') where state = 'pending'`, 'correction.differs'],
    ['a correction that comes to life again', 'correction', `update correction set state = 'pending' where state = 'rejected'`, 'correction.differs'],
    ['a correction decided by another', 'correction', `update correction set decided_by = 'ai đó' where state = 'accepted' and decided_by is not null`, 'correction.differs'],
    ['a redaction on another order', 'redaction', `update redaction set order_no = '1'`, 'redaction.differs'],
    ['a redaction of other entries', 'redaction', `update redaction set entries = entries[2:]`, 'redaction.differs'],
    ['a redaction that comes to life again', 'redaction', `update redaction set state = 'pending' where scope = 'versions'`, 'redaction.differs'],
    ['a redaction that nobody asked for', 'redaction', `insert into redaction select gen_random_uuid(), file_id, record_id, record_type, unit, scope, expected_version, order_no, order_day, authority, reason, entries, asked_by, asked_at, given_by, state, decided_by, decided_at, note from redaction where state = 'accepted' limit 1`, 'redaction.stray'],
    ['a correction that keeps what an order took', 'correction', `update correction set content = '{"detail":"còn"}' where content = '{}'`, 'correction.left'],
    ['a file that says no order took it', 'file', `update file set redacted = false where redacted`, 'file.differs'],
    ['a file that is said to be redacted', 'file', `update file set redacted = true where file_no = 'K-1'`, 'file.differs'],
    ['a redacted file that stands in the list again', 'file_index', `insert into file_index (file_id, unit, file_no, subject_kind, status, name, syllables, identifiers, sealed) select file_id, custodian_unit, file_no, subject_kind, 'DANG_CHAP_HANH', 'x', '{}', '{}', sealed from file where redacted`, 'file_index.stray'],
    ['a correction that was taken away', 'correction', `delete from correction where state = 'rejected'`, 'correction.missing'],
    ['a difference that was settled by nobody', 'discrepancy', `update discrepancy set state = 'rejected', note = 'Không sai'`, 'discrepancy.differs'],
    ['a difference with another paper', 'discrepancy', `update discrepancy set paper = 'khác'`, 'discrepancy.differs'],
    ['a difference that nobody reported', 'discrepancy', `insert into discrepancy (discrepancy_id, file_id, custodian_unit, paper, electronic, state, raised_by, raised_at) select gen_random_uuid(), file_id, custodian_unit, paper, electronic, state, raised_by, raised_at from discrepancy`, 'discrepancy.stray'],
    ['a difference that is gone', 'discrepancy', `delete from discrepancy`, 'discrepancy.missing'],
    ['a proposal that nobody made', 'proposal', `insert into proposal (proposal_id, unit, act, body, proposed_by, proposed_at, state) select gen_random_uuid(), unit, act, body, proposed_by, proposed_at, state from proposal where state = 'pending'`, 'proposal.stray'],
    ['a proposal of a higher position', 'proposal', `update proposal set body = jsonb_set(body, '{position}', '"UNIT_HEAD"') where state = 'pending'`, 'proposal.differs'],
    ['a proposal that comes to life again', 'proposal', `update proposal set state = 'pending' where state = 'rejected'`, 'proposal.differs'],
    ['a password that nobody gave', 'credential', `update credential set password_hash = (select password_hash from credential k join account a using (account_id) where a.login = 'tracuu') where account_id = (select account_id from account where login = 'chihuy')`, 'credential.differs'],
    ['a password that its person did not choose', 'credential', `update credential set password_hash = 'khác' where account_id = (select account_id from account where login = 'nhaplieu')`, 'credential.differs'],
    ['a one-time password that need not be changed', 'credential', `update credential set must_change = false where account_id = (select account_id from account where login = 'chihuy')`, 'credential.differs'],
    ['another second factor', 'credential', `update credential set totp_secret = 'khác' where totp_last_step is not null`, 'credential.differs'],
    ['a second factor that nobody enrolled', 'credential', `update credential set totp_secret = 'khác', totp_last_step = 1 where account_id = (select account_id from account where login = 'chihuy')`, 'credential.differs'],
    ['a showing of a secret that is forgotten', 'credential', `update credential set secret_shown = '{}' where cardinality(secret_shown) > 0`, 'credential.differs'],
    ['a password whose giver is forgotten', 'credential', `update credential set given_by = null where given_by is not null`, 'credential.differs'],
    ['a passkey that nobody added', 'passkey', `insert into passkey (credential_id, account_id, public_key, counter, created_at) select 'khoa', account_id, 'x', 0, now() from account where login = 'chihuy'`, 'passkey.stray'],
    ['a session without a sign-in', 'session', `insert into session select 'x', gen_random_uuid(), account_id, posting_id, 'x', now(), now(), null, '', '' from posting limit 1`, 'session.stray'],
    ['a session under the posting of another', 'session', `update session set posting_id = (select posting_id from posting p join account a using (account_id) where a.login = 'chihuy')`, 'session.differs'],
    ['another day in a calculation that was kept', 'calculation', `update calculation set day = '2020-01-01'`, 'calculation.differs'],
    ['a calculation that nobody kept', 'calculation', `insert into calculation select gen_random_uuid(), file_id, unit, code, as_of, input, rules, steps, day, official, note, kept_by, kept_at from calculation`, 'calculation.stray'],
    ['a duty that no record shows done', 'duty', `update duty set met = '2026-10-31' where met is null`, 'duty.differs'],
    ['a duty that was recorded as done and is open', 'duty', `update duty set met = null where met = '2026-11-02'`, 'duty.differs'],
    ['lateness that nobody explained', 'duty', `update duty set explained = true where not explained`, 'duty.differs'],
    ['an explanation that was taken away', 'duty', `update duty set explained = false where explained`, 'duty.differs'],
    ['a duty with a later last day', 'duty', `update duty set due = due + 30 where (file_id, rule, occasion) = (select file_id, rule, occasion from duty d where exists (select 1 from duty o where o.rule = d.rule and o.occasion = d.occasion and o.file_id <> d.file_id) limit 1)`, 'duty.due'],
    ['a duty of another unit', 'duty', `update duty set unit = 'tg-suoi-lam' where unit = 'tg-binh-ha'`, 'duty.differs'],
    ['a changed entry', 'journal_entry', `update journal_entry set clause = 'tt.d1' where id = (select entry_id from journal_leaf where position = 40)`, 'entry.changed'],
    ['a changed body', 'journal_body', `update journal_body set body = body || ' ' where entry_id = (select entry_id from journal_leaf where position = 40)`, 'body.changed'],
    ['a body that another unit may read', 'journal_body', `update journal_body set unit = 'tg-suoi-lam' where entry_id = (select entry_id from journal_leaf where position = 40)`, 'body.other-unit'],
    ['an entry kept out of the tree', 'journal_leaf', `delete from journal_leaf where position = (select max(position) from journal_leaf)`, 'entry.outside-tree'],
    ['an entry of a transaction that never was', 'journal_entry', `insert into journal_entry (id, operation, origin, txid, at, actor, unit, act, outcome, clause, body_hash) select gen_random_uuid(), operation, origin, '999999999999', at, actor, unit, act, outcome, clause, body_hash from journal_entry limit 1`, 'entry.outside-tree'],
    ['a body that nobody can read', 'journal_body', `alter table journal_body drop constraint if exists journal_body_readable; update journal_body set body = 'x' where entry_id = (select entry_id from journal_leaf where position = 40)`, 'body.unreadable'],
    ['a changed node of the tree', 'journal_node', `update journal_node set hash = sha256('x')`, 'tree.node'],
    ['a checkpoint signed by another', 'journal_checkpoint', `update journal_checkpoint set note = replace(note, 'thahs.test', 'thief.test')`, 'checkpoint.signature'],
    ['two leaves exchanged', 'journal_leaf', `update journal_leaf a set entry_id = b.entry_id, leaf_hash = b.leaf_hash from journal_leaf b where a.position in (3, 4) and b.position = 7 - a.position`, 'checkpoint.root'],
  ])('finds %s', async (_name, table, change, code) => {
    const held = ['unit', 'account', 'posting'].includes(table);
    await sql(`create table backup as select * from ${table}`);
    const alone = table === 'journal_leaf' ? 'alter table journal_leaf drop constraint if exists journal_leaf_entry_id_key;' : '';
    await sql(`${alone}${change}`);
    const { code: exit, report } = await run();
    // Columns that the database works out by itself are not put back; rows that others refer to come back unasked, as an owner can have it.
    await sql(`${held ? 'set session_replication_role = replica;' : ''}delete from ${table}; do $$ begin execute (select format('insert into ${table} (%1$s) select %1$s from backup', string_agg(quote_ident(attname), ', '))
      from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''); end $$; drop table backup; set session_replication_role = origin`);
    expect(report.faults.map((f) => f.code)).toContain(code);
    expect(exit).toBe(1);
  });

  it('agrees again when all of it is put back, so that no case found what another left', async () => {
    expect((await run()).report.faults).toEqual([]);
  });

  it('finds a body that is gone, that came back, or whose redaction was decided by the one who asked', async () => {
    const lost = `create table held as select * from journal_body where entry_id in (select entry_id from journal_leaf where position in (20, 21)); delete from journal_body where entry_id in (select entry_id from held)`;
    const codes = async (): Promise<string[]> => [...new Set((await run()).report.faults.map(({ code }) => code))];
    await sql(lost);
    expect(await codes()).toEqual(['body.missing']);
    expect((await run()).code).toBe(1);
    await sql('insert into journal_body select * from held; drop table held');
    await sql(`insert into journal_body select id, unit, 'x', '{}' from journal_entry where record_id in (select record_id from redaction where scope = 'versions') and act = 'record.amend'`);
    expect((await codes()).toSorted()).toEqual(['body.changed', 'body.returned']);
    await sql(`delete from journal_body where salt = 'x'`);
    expect(await codes()).toEqual([]);
    await sql(`update journal_entry d set actor = a.actor from journal_entry a, redaction r where r.scope = 'record' and a.id = r.redaction_id and d.act = 'redaction.decide' and d.record_id = r.record_id`);
    expect((await codes()).toSorted()).toEqual(expect.arrayContaining(['body.missing', 'entry.changed', 'redaction.unlawful']));
    await sql(`update journal_entry d set actor = r.decided_by from redaction r where r.scope = 'record' and d.act = 'redaction.decide' and d.record_id = r.record_id`);
    expect(await codes()).toEqual([]);
  });

  it('finds a number of a copy that was given twice', async () => {
    await sql(`delete from copy_given; update copy_number set last = 0`);
    await node.do(await node.actor('chuyentrach'), 'eligibility.print', { operationId: node.id(), purpose: 'QUAN_LY_GIAM_GIU', kind: 'REDUCTION' });
    expect((await run()).report.faults.map(({ code }) => code)).toContain('copy_number.twice');
  });

  it('says what it could not do', async () => {
    expect((await fsck('--url', 'postgres://nobody@127.0.0.1:1/nothing')).code).toBe(2);
    const stopped = await fsck('--data', node.directory);
    expect(stopped.code).toBe(2);
    expect(stopped.message).toContain('--url');
    expect((await fsck('--url', node.ownerUrl)).report.signaturesChecked).toBe(false);
  });
});
