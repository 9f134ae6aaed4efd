import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { CourseView } from '@thahs/engine/contract';
import { openFile, PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const PURPOSE = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let clerk: Actor;
let head: Actor;
let number = 0;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('chuyentrach');
  head = await node.actor('chihuy');
});

/** Admitted on 21/12/2022, the term ends on 13/05/2031. */
const prisoner = (): Promise<string> => openFile(node, clerk, { fileNo: `DB-${(number += 1)}`, fullName: 'Lê Văn Diễn' });
const event = (fileId: string, eventKind: string, occurredOn: string, more: Record<string, unknown> = {}) =>
  node.do<{ recordId: string; findings: { code: string; severity: string }[] }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind, occurredOn, ...(eventKind === 'GIAM' || eventKind === 'RUT_NGAN_THU_THACH' ? { months: 1 } : {}), ...more } });
const next = (fileId: string, on: string, draft?: object) => node.do<CourseView>(clerk, 'course.next', { fileId, purpose: PURPOSE, on, ...(draft ? { draft } : {}) });
const refusedWith = (code: string, ...words: string[]) => expect.objectContaining({ problem: expect.objectContaining({ code, class: 'refused', clause: expect.stringMatching(/^nd/) as unknown, message: words.length === 0 ? expect.anything() : expect.stringMatching(new RegExp(words.join('.*'))) as unknown }) as unknown });
const recordsOf = async (fileId: string, type: string) => (await node.do<{ records: { recordId: string; type: string; version: number; state: string; values: Record<string, unknown> }[] }>(head, 'file.read', { fileId, purpose: PURPOSE })).records.filter((each) => each.type === type);

describe('the door refuses what cannot have happened', () => {
  it('in a file that is opened, and says so while it is typed', async () => {
    const records = [...PRISONER('Trần Văn Ngược'), { type: 'execution_event', values: { eventKind: 'CHAP_HANH_XONG', occurredOn: '01/06/2022' } }];
    await expect(node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'DB-NGUOC', purpose: 'NHAP_LIEU', records })).rejects.toThrow(refusedWith('course.not-admitted', '01/06/2022', '21/12/2022', 'Điều 28'));
    const { findings } = await node.do<{ findings: { record: number; finding: object }[] }>(clerk, 'file.check', { subjectKind: 'PHAM_NHAN', records });
    const told = (code: string, severity: string) => ({ record: records.length - 1, finding: expect.objectContaining({ code, severity, field: 'occurredOn' }) as unknown });
    // Five months before the judgment and nine years before its day as well.
    expect(findings).toEqual([told('day-order.completed-before-judgment', 'warning'), told('course.not-admitted', 'error'), told('ending.before-its-day', 'warning')]);
  });

  it('in a new event, whatever was entered first, and journals the refusal', async () => {
    const fileId = await prisoner();
    await event(fileId, 'TRICH_XUAT', '10/05/2024');
    await expect(event(fileId, 'TRICH_XUAT', '11/05/2024')).rejects.toThrow(refusedWith('course.extracted', '11/05/2024', '10/05/2024'));
    await expect(event(fileId, 'CHET', '01/05/2024')).rejects.toThrow(refusedWith('course.deceased', 'Trích xuất', '10/05/2024', 'Chết', '01/05/2024', 'Điều 56'));
    await event(fileId, 'NHAN_TRA_TRICH_XUAT', '20/05/2024');
    await event(fileId, 'CHET', '21/05/2024');
    await expect(event(fileId, 'KHEN_THUONG', '22/05/2024')).rejects.toThrow(refusedWith('course.deceased'));
    const { rows } = await node.db.owner((c) => c.query(`select 1 from journal_entry where file_id = $1 and outcome = 'refused' and clause like 'nd%'`, [fileId]));
    expect(rows).toHaveLength(3);
  });

  it('in a correction: when it is applied, when it is asked for, and when it takes effect', async () => {
    const fileId = await prisoner();
    const { recordId } = await event(fileId, 'TRICH_XUAT', '10/05/2024');
    await event(fileId, 'NHAN_TRA_TRICH_XUAT', '20/05/2024');
    const correct = (record: { recordId: string; version: number; values: Record<string, unknown> }, values: object) =>
      node.do<{ correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: record.recordId, expectedVersion: record.version, values: { ...record.values, ...values }, reason: 'Đối chiếu lệnh trích xuất', purpose: PURPOSE });
    const [extraction] = (await recordsOf(fileId, 'execution_event')).filter((each) => each.recordId === recordId);
    await expect(correct(extraction!, { occurredOn: '25/05/2024' })).rejects.toThrow(refusedWith('course.not-extracted', '20/05/2024', '25/05/2024'));
    const [admission] = await recordsOf(fileId, 'admission');
    await expect(correct(admission!, { admittedOn: '15/05/2024' })).rejects.toThrow(refusedWith('course.not-admitted'));
    const { correctionId } = await correct(admission!, { admittedOn: '20/12/2023' });
    await event(fileId, 'KY_LUAT', '01/03/2023');
    await expect(node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true })).rejects.toThrow(refusedWith('course.not-admitted', '01/03/2023'));
    expect((await recordsOf(fileId, 'admission'))[0]).toMatchObject({ version: 1, values: { admittedOn: '2022-12-21' } });
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: false });
  });

  it('in taking a record out of force', async () => {
    const fileId = await prisoner();
    await event(fileId, 'TRICH_XUAT', '10/05/2024');
    const [admission] = await recordsOf(fileId, 'admission');
    const out = (record: { recordId: string; version: number }) => node.do(head, 'record.void', { operationId: node.id(), fileId, recordId: record.recordId, expectedVersion: record.version, reason: 'Nhập nhầm hồ sơ', purpose: PURPOSE });
    await expect(out(admission!)).rejects.toThrow(refusedWith('course.not-admitted', '10/05/2024'));
    for (const extraction of await recordsOf(fileId, 'execution_event')) await out(extraction);
    await out(admission!);
    expect((await next(fileId, '2024-06-01')).status).toBe('CHO_THI_HANH');
  });

  it('but lets a file that is unsound from old paper be mended', async () => {
    const fileId = await prisoner();
    const { recordId } = await event(fileId, 'TRICH_XUAT', '10/05/2024');
    await node.db.owner((c) => c.query(`update record set content = jsonb_set(content, '{occurredOn}', '"2021-05-10"') where record_id = $1`, [recordId]));
    await event(fileId, 'KHEN_THUONG', '01/06/2024');
    const [unsound] = (await recordsOf(fileId, 'execution_event')).filter((each) => each.recordId === recordId);
    await node.do(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 1, values: { ...unsound?.values, occurredOn: '12/05/2021' }, reason: 'Vẫn sai, nhưng không sai thêm', purpose: PURPOSE });
    await node.do(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 2, values: { ...unsound?.values, occurredOn: '10/05/2024' }, reason: 'Theo lệnh trích xuất', purpose: PURPOSE });
    expect((await next(fileId, '2024-06-01')).status).toBe('DANG_TRICH_XUAT');
  });

  it('and only warns by a law that was not read', async () => {
    const fileId = await prisoner();
    await expect(event(fileId, 'TRICH_XUAT', '10/05/2024', { until: '14/05/2031' })).rejects.toThrow(refusedWith('course.past-term-end', '13/05/2031', 'Điều 40'));
    expect((await event(fileId, 'TRICH_XUAT', '10/08/2026', { until: '14/05/2031' })).findings).toEqual([expect.objectContaining({ code: 'course.past-term-end', severity: 'warning', field: 'occurredOn' })]);
  });
});

describe('what belongs together is changed together', () => {
  type Entry = readonly [eventKind: string, occurredOn: string];
  const together = (fileId: string, ...entries: Entry[]) =>
    node.do<{ records: { recordId: string; version: number }[] }>(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose: PURPOSE, entries: entries.map(([eventKind, occurredOn]) => ({ type: 'execution_event', values: { eventKind, occurredOn } })) });
  const events = async (fileId: string) => (await recordsOf(fileId, 'execution_event')).filter((each) => each.state !== 'voided');
  const entries = async (fileId: string, act: string) => (await node.db.owner((c) => c.query(`select 1 from journal_entry where file_id = $1 and outcome = 'done' and act = $2`, [fileId, act]))).rows.length;

  it.each<[string, Entry[], Entry, Entry]>([
    ['a transfer before a reward', [['KHEN_THUONG', '20/05/2024']], ['CHUYEN_DI', '01/03/2024'], ['CHUYEN_DEN', '05/03/2024']],
    ['an extraction before a later one', [['TRICH_XUAT', '01/05/2024'], ['NHAN_TRA_TRICH_XUAT', '10/05/2024']], ['TRICH_XUAT', '01/03/2024'], ['NHAN_TRA_TRICH_XUAT', '05/03/2024']],
    ['a suspension before a reduction', [['GIAM', '02/09/2024']], ['TAM_DINH_CHI', '01/03/2024'], ['HUY_TAM_DINH_CHI', '01/06/2024']],
  ])('%s is entered late', async (_, later, first, second) => {
    const fileId = await prisoner();
    for (const [kind, day] of later) await event(fileId, kind, day);
    const half = { problem: { class: 'refused', message: expect.stringContaining('Nếu còn diễn biến kèm theo chưa ghi, ghi cùng lúc.') as unknown } };
    await expect(event(fileId, ...first)).rejects.toMatchObject(half);
    await expect(event(fileId, ...second)).rejects.toMatchObject(half);
    await expect(together(fileId, first)).rejects.toMatchObject(half);
    const before = await entries(fileId, 'record.amend');
    expect((await together(fileId, second, first)).records.map(({ version }) => version)).toEqual([1, 1]);
    expect(await entries(fileId, 'record.amend')).toBe(before + 2);
    expect((await events(fileId)).length).toBe(later.length + 2);
    expect((await next(fileId, '2024-12-01')).status).toBe('DANG_CHAP_HANH');
  });

  it('does not blame the record that stood there rightly, and says how to go on', async () => {
    const fileId = await prisoner();
    await event(fileId, 'KHEN_THUONG', '20/05/2024');
    await expect(event(fileId, 'CHUYEN_DI', '01/03/2024')).rejects.toThrow(refusedWith('course.elsewhere', '^Làm như vậy thì “Khen thưởng” ngày 20/05/2024 đã ghi trong hồ sơ không còn đúng trình tự', 'Chuyển đi', '01/03/2024', 'ghi cùng lúc'));
  });

  it('whole or not at all: one part that the dictionary refuses, or a part that still does not fit, writes nothing', async () => {
    const fileId = await prisoner();
    await event(fileId, 'KHEN_THUONG', '20/05/2024');
    await expect(together(fileId, ['CHUYEN_DI', '01/03/2024'], ['CHUYEN_DEN', '31/02/2024'])).rejects.toMatchObject({ problem: { code: 'record.invalid', message: expect.stringContaining('Phần thứ 2') as unknown } });
    await expect(together(fileId, ['CHUYEN_DI', '01/03/2024'], ['CHUYEN_DEN', '01/06/2024'])).rejects.toThrow(refusedWith('course.elsewhere'));
    expect(await events(fileId)).toHaveLength(1);
    expect(await entries(fileId, 'record.amend')).toBe(1);
  });

  it('a pair is voided together where neither half goes alone, and entered anew as another pair', async () => {
    const fileId = await prisoner();
    await event(fileId, 'TRICH_XUAT', '01/03/2024');
    await event(fileId, 'NHAN_TRA_TRICH_XUAT', '05/03/2024');
    await event(fileId, 'TRICH_XUAT', '20/05/2024', { until: '30/05/2024' });
    const [out, back] = await events(fileId);
    const alone = { problem: { class: 'refused', message: expect.stringMatching(/^Làm như vậy thì .* Nếu diễn biến đi kèm cũng sai, hủy cùng lúc\./) as unknown } };
    const one = (record: { recordId: string; version: number } | undefined) => node.do(head, 'record.void', { operationId: node.id(), fileId, recordId: record?.recordId, expectedVersion: record?.version, reason: 'Nhập nhầm hồ sơ', purpose: PURPOSE });
    await expect(one(out)).rejects.toMatchObject(alone);
    await expect(one(back)).rejects.toMatchObject(alone);
    const both = (version: number) => node.do(head, 'record.void', { operationId: node.id(), fileId, recordId: out?.recordId, expectedVersion: 1, also: [{ recordId: back?.recordId, expectedVersion: version }], reason: 'Là chuyển trại, không phải trích xuất', purpose: PURPOSE });
    await expect(both(2)).rejects.toMatchObject({ problem: { code: 'record.version' } });
    await both(1);
    expect(await entries(fileId, 'record.void')).toBe(2);
    await together(fileId, ['CHUYEN_DI', '01/03/2024'], ['CHUYEN_DEN', '05/03/2024']);
    expect((await next(fileId, '2024-06-01')).status).toBe('DANG_TRICH_XUAT');
  });

  it('is judged together while it is typed', async () => {
    const fileId = await prisoner();
    await event(fileId, 'KHEN_THUONG', '20/05/2024');
    const draft = (eventKind: string, occurredOn: string) => ({ type: 'execution_event', values: { eventKind, occurredOn } });
    const ask = (others: object[]) => node.do<CourseView>(clerk, 'course.next', { fileId, purpose: PURPOSE, on: '2024-03-05', draft: draft('CHUYEN_DEN', '05/03/2024'), together: others });
    expect((await ask([])).findings).toEqual([expect.objectContaining({ code: 'course.already-held', severity: 'error' })]);
    const { findings, acts } = await ask([draft('CHUYEN_DI', '01/03/2024')]);
    expect(findings).toEqual([]);
    expect(acts.find(({ act }) => act === 'CHUYEN_DEN')?.can.allowed).toBe(true);
    expect(acts.find(({ act }) => act === 'TRICH_XUAT')?.can.allowed).toBe(false);
  });
});

describe('what may be recorded next', () => {
  it.each<[string, [string, string][], string]>([
    ['while serving', [], '2024-06-01'],
    ['of a day before something that is known', [['TAM_DINH_CHI', '01/07/2024'], ['HUY_TAM_DINH_CHI', '01/09/2024']], '2024-06-01'],
    ['after death', [['CHET', '01/07/2024']], '2024-08-01'],
  ])('is what the door takes: %s', { timeout: 120_000 }, async (_, history, on) => {
    const fileOf = async (): Promise<string> => {
      const fileId = await prisoner();
      for (const [kind, day] of history) await event(fileId, kind, day);
      return fileId;
    };
    const fileId = await fileOf();
    const { acts } = await next(fileId, on);
    expect(acts.length).toBeGreaterThan(50);
    for (const { act, can } of acts) {
      if (can.allowed) await event(await fileOf(), act, on);
      else await expect(event(fileId, act, on), act).rejects.toMatchObject({ problem: { class: 'refused', clause: can.clause, message: can.message } });
    }
  });

  it('judges a record that is being typed as the door will', async () => {
    const fileId = await prisoner();
    const draft = { type: 'execution_event', values: { eventKind: 'Nhận lại sau trích xuất', occurredOn: '01/02/2024' } };
    const { findings, status, since } = await next(fileId, '2024-02-01', draft);
    expect([status, since]).toEqual(['DANG_CHAP_HANH', '2022-12-21']);
    expect(findings).toEqual([expect.objectContaining({ code: 'course.not-extracted', field: 'occurredOn', severity: 'error' })]);
    expect((await next(fileId, '2024-02-01', { ...draft, values: { eventKind: 'TRICH_XUAT', occurredOn: '01/02/2024' } })).findings).toEqual([]);
  });
});
