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
  node.do<{ recordId: string; findings: { code: string; severity: string }[] }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: PURPOSE, values: { eventKind, occurredOn, ...(eventKind === 'GIAM' ? { months: 1 } : {}), ...more } });
const next = (fileId: string, on: string, draft?: object) => node.do<CourseView>(clerk, 'course.next', { fileId, purpose: PURPOSE, on, ...(draft ? { draft } : {}) });
const refusedWith = (code: string, ...words: string[]) => expect.objectContaining({ problem: expect.objectContaining({ code, class: 'refused', clause: expect.stringMatching(/^nd/) as unknown, message: words.length === 0 ? expect.anything() : expect.stringMatching(new RegExp(words.join('.*'))) as unknown }) as unknown });
const recordsOf = async (fileId: string, type: string) => (await node.do<{ records: { recordId: string; type: string; version: number; values: Record<string, unknown> }[] }>(head, 'file.read', { fileId, purpose: PURPOSE })).records.filter((each) => each.type === type);

describe('the door refuses what cannot have happened', () => {
  it('in a file that is opened, and says so while it is typed', async () => {
    const records = [...PRISONER('Trần Văn Ngược'), { type: 'execution_event', values: { eventKind: 'CHAP_HANH_XONG', occurredOn: '01/06/2022' } }];
    await expect(node.do(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'DB-NGUOC', purpose: 'NHAP_LIEU', records })).rejects.toThrow(refusedWith('course.not-admitted', '01/06/2022', '21/12/2022', 'Điều 28'));
    const { findings } = await node.do<{ findings: { record: number; finding: object }[] }>(clerk, 'file.check', { subjectKind: 'PHAM_NHAN', records });
    expect(findings).toEqual([{ record: records.length - 1, finding: expect.objectContaining({ code: 'course.not-admitted', severity: 'error', field: 'occurredOn' }) as unknown }]);
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
