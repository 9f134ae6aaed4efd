import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile, PRISONER } from './support/sample.ts';

let node: TestNode;
let entry: Actor;
let head: Actor;
let officer: Actor;
beforeAll(async () => {
  node = await testNode();
  entry = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
  officer = await node.actor('chuyentrach');
});

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
const count = async (sql: string): Promise<number> => node.db.owner(async (c) => Number((await c.query<{ n: string }>(sql)).rows[0]?.n));
interface View { version: number; status: string; name: string; records: { recordId: string; type: string; version: number; state: string; values: Record<string, unknown>; late: boolean }[] }
const read = (actor: Actor, fileId: string, more: Record<string, unknown> = {}) => node.do<View>(actor, 'file.read', { fileId, purpose: PURPOSE, ...more });
const recordOf = (view: View, type: string) => view.records.find((r) => r.type === type) as View['records'][number];

describe('the main job of an entry officer', () => {
  it('opens a file, finds it without accents, reads it', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'A-1', fullName: 'Nguyễn Văn Hưng' });
    const found = await node.do<{ rows: { fileId: string }[]; total: number }>(entry, 'file.search', { query: 'nguyen van hung', purpose: PURPOSE });
    expect(found.rows.map((r) => r.fileId)).toContain(fileId);
    const view = await read(entry, fileId);
    expect(view.name).toBe('Nguyễn Văn Hưng');
    expect(recordOf(view, 'person').values['fullName']).toBe('Nguyễn Văn Hưng');
  });

  it('finds by the number of a paper, however it is grouped', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'A-2', fullName: 'Trần Thị Số', personalId: '001090012345' });
    const found = await node.do<{ rows: { fileId: string }[] }>(entry, 'file.search', { query: '0010 9001 2345', purpose: PURPOSE });
    expect(found.rows.map((r) => r.fileId)).toEqual([fileId]);
  });

  it('records an event, which changes the state; a late one is accepted and marked', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'A-3', fullName: 'Lê Văn Trốn' });
    const done = await node.do<{ late: boolean }>(entry, 'record.amend', {
      operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'BO_TRON', occurredOn: '2026-07-05' }, lateReason: 'Mất điện dài ngày',
    });
    expect(done.late).toBe(true);
    expect((await read(entry, fileId)).status).toBe('BO_TRON');
  });

  it('refuses values that cannot be, each with its field', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'A-4', fullName: 'Phạm Văn Sai' });
    const bad = node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind: 'BO_TRON', occurredOn: '31/02/2026' } });
    await expect(bad).rejects.toThrow(problem('record.invalid'));
  });

  it('keeps the old version of a file readable as of a day', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'A-5', fullName: 'Bùi Văn Cũ' });
    await expect(read(entry, fileId, { asOf: '2020-01-01' })).rejects.toThrow(problem('file.not-yet'));
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect((await read(entry, fileId, { asOf: today })).records.length).toBe((await read(entry, fileId)).records.length);
  });
});

describe('corrections', () => {
  it('of a term wait for a second person, who is never the one who asked', async () => {
    const fileId = await openFile(node, officer, { fileNo: 'C-1', fullName: 'Đỗ Văn Án' });
    const penalty = recordOf(await read(officer, fileId), 'penalty');
    const values = { ...penalty.values, term: { years: 4, months: 0, days: 0 } };
    const asked = await node.do<{ state: string; correctionId: string }>(officer, 'record.correct', { operationId: node.id(), fileId, recordId: penalty.recordId, expectedVersion: penalty.version, values, reason: 'Nhập nhầm mức án', purpose: PURPOSE });
    expect(asked.state).toBe('pending');
    expect(recordOf(await read(officer, fileId), 'penalty').version).toBe(penalty.version);
    await expect(node.do(officer, 'correction.decide', { operationId: node.id(), correctionId: asked.correctionId, accept: true })).rejects.toThrow(problem('authority.second-person'));
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId: asked.correctionId, accept: true });
    expect(recordOf(await read(officer, fileId), 'penalty').values['term']).toEqual({ years: 4, months: 0, days: 0 });
  });

  it('do not overwrite what another officer changed in between', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'C-2', fullName: 'Vũ Văn Hai' });
    const person = recordOf(await read(entry, fileId), 'person');
    const amend = (values: Record<string, unknown>) => node.do(entry, 'record.amend', { operationId: node.id(), fileId, type: 'person', recordId: person.recordId, expectedVersion: 1, purpose: PURPOSE, values });
    await amend({ ...person.values, occupation: 'Thợ mộc' });
    await expect(amend({ ...person.values, occupation: 'Thợ nề' })).rejects.toThrow(problem('record.version'));
    // What merely came too late breaks no rule of access; the journal names the file and the purpose and accuses nobody.
    const { rows } = await node.db.owner((c) => c.query("select clause, purpose from journal_entry where file_id = $1 and act = 'record.amend' and outcome = 'refused'", [fileId]));
    expect(rows).toEqual([{ clause: 'nd160.d11.k6.c', purpose: PURPOSE }]);
  });

  it('are not made under a purpose that only looks', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'C-4', fullName: 'Trịnh Văn Che' });
    const { code: kind } = node.engine.registry.codeLists.find((l) => l.name === 'health_kind')?.entries[0] ?? { code: '' };
    const amend = (values: Record<string, unknown>, purpose: string, more: Record<string, unknown>) => node.do<{ recordId: string }>(entry, 'record.amend', { operationId: node.id(), fileId, type: 'health', values, purpose, ...more });
    const { recordId } = await amend({ kind, examinedOn: '2026-11-01', diagnosis: 'Bệnh phổi' }, PURPOSE, { expectedVersion: 0 });
    await expect(amend({ kind, examinedOn: '2026-11-02', diagnosis: 'Xóa mất' }, 'THONG_KE', { recordId, expectedVersion: 1 })).rejects.toMatchObject({ problem: { code: 'authority.purpose-not-fitting', details: { purposes: ['QUAN_LY_GIAM_GIU', 'NHAP_LIEU', 'DOI_CHIEU_HO_SO'] } } });
    await expect(node.do(entry, 'file.print', { operationId: node.id(), fileId, purpose: 'THONG_KE' })).rejects.toMatchObject({ problem: { code: 'authority.purpose-not-fitting', details: { purposes: ['QUAN_LY_GIAM_GIU', 'TRA_LOI_YEU_CAU'] } } });
    const after = (await read(entry, fileId)).records.find((r) => r.recordId === recordId);
    expect(after?.values).toMatchObject({ examinedOn: '2026-11-01', diagnosis: 'Bệnh phổi' });
    const masked = await node.do<View & { records: { withheld: string[] }[]; can: Record<string, { allowed: boolean }> }>(entry, 'file.read', { fileId, purpose: 'THONG_KE' });
    expect(['amend', 'correct', 'discrepancy', 'print', 'history'].map((act) => masked.can[act]?.allowed)).toEqual([false, false, false, false, true]);
    expect(JSON.stringify(masked)).not.toMatch(/Bệnh phổi|Trịnh Văn Che|1989-08-12/);
    for (const asking of [{ query: 'trinh van che' }, { query: '', birthFrom: '1989' }, { query: '', sort: 'name' }]) {
      await expect(node.do(entry, 'file.search', { ...asking, purpose: 'THONG_KE' })).rejects.toThrow(problem('search.personal'));
    }
    const listed = await node.do(entry, 'file.search', { query: '', purpose: 'THONG_KE' });
    expect(JSON.stringify(listed)).not.toContain('Trịnh Văn Che');
  });

  it('and waiting corrections and discrepancies show no more than the file does', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'C-5', fullName: 'Lương Văn Kín' });
    const person = recordOf(await read(entry, fileId), 'person');
    await node.do(entry, 'record.correct', { operationId: node.id(), fileId, recordId: person.recordId, expectedVersion: 1, values: { ...person.values, drugHistory: 'Điều bí mật', occupation: 'Thợ hàn' }, reason: 'Bổ sung theo giấy', purpose: PURPOSE });
    await node.do(entry, 'discrepancy.raise', { operationId: node.id(), fileId, paper: 'Giấy ghi bệnh kín', electronic: '', purpose: PURPOSE });
    const reader = await node.actor('tracuu');
    const shown = [await node.do(reader, 'correction.list', {}), await node.do(reader, 'desk.read', {}), await node.do(reader, 'file.read', { fileId, purpose: 'THONG_KE' })];
    for (const answer of shown) expect(JSON.stringify(answer)).not.toMatch(/Điều bí mật|bệnh kín/);
    expect(JSON.stringify(shown[0])).toContain('Thợ hàn');
    expect(JSON.stringify(shown[2])).not.toContain('Lương Văn Kín');
    expect(JSON.stringify(await node.do(head, 'correction.list', {}))).toContain('Điều bí mật');
  });

  it('of what takes two is not made by an amendment, which only fills what was empty', async () => {
    const fileId = await openFile(node, officer, { fileNo: 'C-9', fullName: 'Hồ Văn Vòng' });
    const penalty = recordOf(await read(officer, fileId), 'penalty');
    const amend = (values: Record<string, unknown>): Promise<unknown> => node.do(officer, 'record.amend', { operationId: node.id(), fileId, type: 'penalty', recordId: penalty.recordId, expectedVersion: 1, values, purpose: PURPOSE });
    await expect(amend({ ...penalty.values, term: { years: 1, months: 0, days: 0 } })).rejects.toThrow(problem('record.second-person'));
    await expect(amend({ mainPenalty: 'TU_CO_THOI_HAN' })).rejects.toThrow(problem('record.second-person'));
    await amend({ ...penalty.values, startDate: '2022-05-13' });
    expect(recordOf(await read(officer, fileId), 'penalty').values).toMatchObject({ term: { years: 9, months: 0, days: 0 }, startDate: '2022-05-13' });
  });

  it('who asked for a correction has entered it, not who accepted it, who may void it', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'C-10', fullName: 'Hồ Văn Tách' });
    const penalty = recordOf(await read(entry, fileId), 'penalty');
    const { correctionId } = await node.do<{ correctionId: string }>(entry, 'record.correct', { operationId: node.id(), fileId, recordId: penalty.recordId, expectedVersion: 1, values: { ...penalty.values, term: { years: 3, months: 0, days: 0 } }, reason: 'Nhập nhầm mức án', purpose: PURPOSE });
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    const enterers = await node.db.owner(async (c) => (await c.query<{ entered_by: string }>('select entered_by from record where record_id = $1', [penalty.recordId])).rows);
    expect(enterers).toEqual([{ entered_by: entry.accountId }]);
    const decided = await node.db.owner(async (c) => (await c.query<{ actor: string }>(`select actor from journal_entry where record_id = $1 and act = 'correction.decide'`, [penalty.recordId])).rows);
    expect(decided).toEqual([{ actor: head.accountId }]);
    await node.do(head, 'record.void', { operationId: node.id(), fileId, recordId: penalty.recordId, expectedVersion: 2, reason: 'Nhập nhầm hồ sơ', purpose: 'QUAN_LY_GIAM_GIU' });
  });

  it('void a record without deleting it', async () => {
    const fileId = await openFile(node, officer, { fileNo: 'C-3', fullName: 'Hồ Văn Hủy' });
    const offence = recordOf(await read(officer, fileId), 'offence');
    const away = { fileId, recordId: offence.recordId, expectedVersion: 1, reason: 'Nhập nhầm hồ sơ', purpose: PURPOSE };
    await expect(node.do(officer, 'record.void', { operationId: node.id(), ...away })).rejects.toThrow(problem('record.void-second-person'));
    await node.do(head, 'record.void', { operationId: node.id(), ...away, purpose: 'QUAN_LY_GIAM_GIU' });
    expect(recordOf(await read(officer, fileId), 'offence').state).toBe('voided');
    const history = await node.do<{ entries: { act: string; reason: string | null }[] }>(officer, 'file.history', { fileId, purpose: PURPOSE });
    expect(history.entries[0]).toMatchObject({ act: 'record.void', reason: 'Nhập nhầm hồ sơ' });
  });
});

describe('invariants of the door', () => {
  it('4: a refusal is journalled with its clause and changes nothing else', async () => {
    const before = await count('select count(*) as n from record');
    const reader = await node.actor('tracuu');
    const attempt = node.do(reader, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'X-1', purpose: PURPOSE, records: PRISONER('Không Được') });
    await expect(attempt).rejects.toThrow(problem('authority.position'));
    expect(await count('select count(*) as n from record')).toBe(before);
    expect(await count(`select count(*) as n from journal_entry where act = 'file.open' and outcome = 'refused' and clause <> ''`)).toBeGreaterThan(0);
  });

  it('4: no file is read without a purpose, and the look is journalled with it', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'P-1', fullName: 'Ngô Văn Đích' });
    await expect(node.do(entry, 'file.read', { fileId, purpose: '' })).rejects.toThrow(problem('authority.purpose-missing'));
    await read(entry, fileId);
    expect(await count(`select count(*) as n from journal_entry where act = 'file.read' and outcome = 'done' and file_id = '${fileId}' and purpose = '${PURPOSE}'`)).toBe(1);
  });

  it('7: a retry of the same operation is harmless, another one under its id is refused', async () => {
    const input = { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'R-1', purpose: PURPOSE, records: PRISONER('Cao Văn Lại') };
    const [a, b, c] = await Promise.all([node.do(entry, 'file.open', input), node.do(entry, 'file.open', input), node.do(entry, 'file.open', input)]);
    expect(b).toEqual(a);
    expect(c).toEqual(a);
    expect(await count(`select count(*) as n from file where file_no = 'R-1'`)).toBe(1);
    await expect(node.do(entry, 'file.open', { ...input, fileNo: 'R-2' })).rejects.toThrow(problem('operation.id-used'));
  });

  it('7: an id of a month is taken, one older or from the future is refused', async () => {
    const idAt = (ms: number): string => {
      const hex = (Date.now() + ms).toString(16).padStart(12, '0');
      return `${hex.slice(0, 8)}-${hex.slice(8)}${node.id().slice(13)}`;
    };
    const open = (id: string, fileNo: string) => node.do(entry, 'file.open', { operationId: id, subjectKind: 'PHAM_NHAN', fileNo, purpose: PURPOSE, records: PRISONER('Hà Thị Đợi') });
    const [day, minute] = [86_400_000, 60_000];
    await open(idAt(-30 * day), 'OFF-1');
    await open(idAt(14 * minute), 'OFF-2');
    await expect(open(idAt(-32 * day), 'OFF-3')).rejects.toThrow(problem('operation.clock'));
    await expect(open(idAt(16 * minute), 'OFF-4')).rejects.toThrow(problem('operation.clock'));
    await expect(open(crypto.randomUUID(), 'OFF-5')).rejects.toThrow(problem('operation.id'));
    expect(await count(`select count(*) as n from file where file_no like 'OFF-%'`)).toBe(2);
  });

  it('the journal is shown by the time of the server, whatever time an operation id claims', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'O-1', fullName: 'Tạ Văn Giờ' });
    const ms = (Date.now() - 30 * 86_400_000).toString(16).padStart(12, '0');
    const old = `${ms.slice(0, 8)}-${ms.slice(8)}${node.id().slice(13)}`;
    await node.do(entry, 'file.print', { operationId: old, fileId, purpose: PURPOSE });
    const { entries } = await node.do<{ entries: { entryId: string }[] }>(head, 'journal.list', { limit: 3 });
    expect(entries.map((e) => e.entryId)).toContain(old);
    const { looks } = await node.do<{ looks: { act: string }[] }>(entry, 'file.looks', { fileId, purpose: PURPOSE });
    expect(looks[0]?.act).toBe('file.print');
  });

  it('the journal is found by part of the login or of the name of who did it, within the scope only', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'O-2', fullName: 'Tạ Văn Tìm' });
    const { login, name } = await node.db.owner(async (c) => (await c.query<{ login: string; name: string }>('select login, name from account where account_id = $1', [entry.accountId])).rows[0] ?? { login: '', name: '' });
    const acts = async (actor: Actor, wanted: string): Promise<string[]> => (await node.do<{ entries: { act: string }[] }>(actor, 'journal.list', { fileId, actor: wanted })).entries.map((e) => e.act);
    for (const wanted of [entry.accountId, login.slice(1).toUpperCase(), name.toUpperCase(), name.slice(0, -1).toLowerCase()]) expect(await acts(head, wanted), wanted).toContain('file.open');
    expect(await acts(head, `${name} không có`)).toEqual([]);
    expect(await acts({ ...head, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] }, name)).toEqual([]);
  });

  it('scope: a file of another unit does not exist for the officer', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'S-1', fullName: 'Lý Văn Trong' });
    const stranger: Actor = { ...entry, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
    await expect(read(stranger, fileId)).rejects.toThrow(problem('file.not-found'));
    const found = await node.do<{ total: number }>(stranger, 'file.search', { query: 'Lý Văn Trong', purpose: PURPOSE });
    expect(found.total).toBe(0);
  });

  it('4: a refused look names the wanted file in the journal, whether it is elsewhere, sealed or nowhere, and tells the one refused nothing', async () => {
    const here = await openFile(node, entry, { fileNo: 'W-1', fullName: 'Thạch Sơn Muốn' });
    const hidden = await openFile(node, entry, { fileNo: 'W-2', fullName: 'Thạch Sơn Ẩn' });
    await node.do(head, 'file.seal', { operationId: node.id(), fileId: hidden, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    const nowhere = node.id();
    const stranger: Actor = { ...entry, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
    const refusal = async (actor: Actor, fileId: string): Promise<string> => JSON.stringify(await read(actor, fileId).then(() => null, (e: { problem: unknown }) => e.problem));
    const answers = [await refusal(stranger, here), await refusal(entry, hidden), await refusal(entry, nowhere)];
    expect(new Set(answers).size).toBe(1);
    for (const fileId of [here, hidden, nowhere]) expect(await count(`select count(*) as n from journal_entry where file_id = '${fileId}' and outcome = 'refused' and act = 'file.read' and registry is null`)).toBe(1);
    const { looks } = await node.do<{ looks: { act: string }[] }>(head, 'file.looks', { fileId: hidden, purpose: PURPOSE });
    expect(looks[0]?.act).toBe('file.read.refused');
    const listed = async (actor: Actor): Promise<{ act: string; fileNo: string | null }[]> => (await node.do<{ entries: { act: string; fileNo: string | null }[] }>(actor, 'journal.list', { fileId: hidden })).entries.map(({ act, fileNo }) => ({ act, fileNo }));
    expect(await listed(officer)).toEqual([{ act: 'file.read.refused', fileNo: null }]);
    expect((await listed(head)).map((e) => e.act)).toEqual(expect.arrayContaining(['file.seal', 'file.open', 'file.read.refused']));
  });

  it('a number that a sealed file has is refused like any number in use', async () => {
    const shown = await openFile(node, entry, { fileNo: 'Q-1', fullName: 'Bạch Thị Cúc' });
    const hidden = await openFile(node, entry, { fileNo: 'Q-2', fullName: 'Bạch Thị Giấu', personalId: '001090055555' });
    await node.do(head, 'file.seal', { operationId: node.id(), fileId: hidden, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    const again = (fileNo: string) => openFile(node, entry, { fileNo, fullName: 'Bạch Thị Ba', personalId: '001090055555' }).then(() => null, (e: { problem: { code: string; message: string } }) => e.problem);
    const [visible, sealed] = [await again('Q-1'), await again('Q-2')];
    expect(sealed?.code).toBe('file.number-taken');
    expect(JSON.stringify(sealed).replaceAll('Q-2', 'Q-1')).toBe(JSON.stringify(visible));
    expect(shown).not.toBe(hidden);
    expect(await again('Q-3')).toBe(null);
  });

  it('technical administrators read no file and search nothing', async () => {
    const admin = await node.actor('quantri');
    const fileId = await openFile(node, entry, { fileNo: 'T-1', fullName: 'Mai Văn Kín' });
    await expect(read(admin, fileId)).rejects.toThrow(problem('authority.technical-administrator'));
    await expect(node.do(admin, 'file.search', { query: 'mai', purpose: PURPOSE })).rejects.toThrow(problem('authority.technical-administrator'));
  });

  it('7: a repeated id gives its answer only to whoever may still have it', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'R-9', fullName: 'Tô Văn Lặp' });
    const print = { operationId: node.id(), fileId, purpose: PURPOSE };
    const first = await node.do(officer, 'file.print', print);
    expect(await node.do(officer, 'file.print', print)).toEqual(first);
    await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    await expect(node.do(officer, 'file.print', print)).rejects.toThrow(problem('file.not-found'));
  });

  it('a purpose for the files of one’s own unit lists no other unit', async () => {
    const above = await node.actor('lanhdao');
    const fileId = await openFile(node, entry, { fileNo: 'M-9', fullName: 'Kiều Văn Dưới' });
    const search = (purpose: string) => node.do<{ rows: { fileId: string }[] }>(above, 'file.search', { query: 'kieu van duoi', exact: true, purpose });
    expect((await search('QUAN_LY_GIAM_GIU')).rows).toEqual([]);
    expect((await search('CHI_DAO_CAP_DUOI')).rows.map((r) => r.fileId)).toEqual([fileId]);
  });

  it('sealing hides a file from everybody but the head, in lists and counts alike', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'N-1', fullName: 'Quách Văn Niêm' });
    await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    const search = (actor: Actor) => node.do<{ total: number; scopeTotal: number }>(actor, 'file.search', { query: 'quach van niem', exact: true, purpose: PURPOSE });
    expect((await search(entry)).total).toBe(0);
    expect((await search(head)).total).toBe(1);
    await expect(read(entry, fileId)).rejects.toThrow(problem('file.not-found'));
  });

  it('a sealing and its end are in the number beside every list at once, whatever was counted just before', async () => {
    const fileId = await openFile(node, entry, { fileNo: 'N-2', fullName: 'Quách Văn Đếm' });
    const total = async (): Promise<number> => (await node.do<{ scopeTotal: number }>(entry, 'file.search', { query: '', purpose: PURPOSE })).scopeTotal;
    const onDesk = async (): Promise<number> => (await node.do<{ byStatus: { count: number }[] }>(entry, 'desk.read', { purpose: PURPOSE })).byStatus.reduce((sum, row) => sum + row.count, 0);
    const seal = (want: boolean, expectedVersion: number) => node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: want, reason: 'Theo quyết định', expectedVersion });
    const before = await total();
    await seal(true, 1);
    expect([await total(), await onDesk()]).toEqual([before - 1, before - 1]);
    await seal(false, 2);
    expect([await total(), await onDesk()]).toEqual([before, before]);
  });
});
