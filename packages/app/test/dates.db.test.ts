import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileDatesView, FileDateView, Operations, WhatIfView } from '@thahs/engine/contract';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const purpose = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let clerk: Actor;
let fileId: string;

const event = (id: string, values: Record<string, unknown>) => node.do(clerk, 'record.amend', { operationId: node.id(), fileId: id, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values });
const open = async (fileNo: string, penalty: Record<string, unknown>): Promise<string> => {
  const records = PRISONER('Lê Văn Mốc').map((each) => (each.type === 'penalty' ? { type: 'penalty', values: { ...each.values, ...penalty } } : each));
  return (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records })).fileId;
};
const read = (id: string) => node.do<FileDatesView>(clerk, 'dates.read', { fileId: id, purpose });
const dateOf = async (id: string, code: string): Promise<FileDateView | undefined> => (await read(id)).dates.find((date) => date.code === code);

beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  fileId = await open('MOC-1', { startDate: '14/03/2022', termEnd: '10/05/2031' });
  await event(fileId, { eventKind: 'TAM_DINH_CHI', occurredOn: '01/06/2024', decisionNo: '07/2024/QĐ-CA' });
  await event(fileId, { eventKind: 'BAN_GIAO', occurredOn: '05/06/2024' });
  await event(fileId, { eventKind: 'HUY_TAM_DINH_CHI', occurredOn: '05/12/2024' });
  await event(fileId, { eventKind: 'GIAM', occurredOn: '10/02/2026', months: 4, decisionNo: '19/2026/QĐ-CA' });
});

describe('the dates of a file', () => {
  it('come with their steps, and the official day counts', async () => {
    // 14/03/2022 and nine years, 183 days handed over, four months less: 13/05/2031.
    const end = await dateOf(fileId, 'PRISON_END');
    expect(end).toMatchObject({ day: '2031-05-10', official: '2031-05-10', calculated: '2031-05-13', difference: 3 });
    expect(end?.steps.map(({ days, months }) => [months, days]).filter(([months, days]) => months !== 0 || days !== 0)).toEqual([[108, 0], [0, 183], [-4, 0]]);
    expect(end?.steps.every(({ citation }) => citation !== '')).toBe(true);
  });
  it('are read for a purpose, and the look is in the journal', async () => {
    await read(fileId);
    await expect(node.do(clerk, 'dates.read', { fileId, purpose: '' })).rejects.toMatchObject({ problem: { class: 'refused', clause: 'tt.d10.k1' } });
    const { rows } = await node.db.owner((c) => c.query<{ outcome: string; purpose: string | null }>(`select outcome, purpose from journal_entry where act = 'dates.read' and file_id = $1 and outcome = 'done' limit 1`, [fileId]));
    expect(rows).toEqual([{ outcome: 'done', purpose }]);
  });
  it('are not there for another unit, nor for who may read no file', async () => {
    const admin = await node.actor('quantri');
    await expect(node.do(admin, 'dates.read', { fileId, purpose })).rejects.toThrow();
  });
  it('name what is missing', async () => {
    const bare = await open('MOC-2', {});
    expect((await dateOf(bare, 'PRISON_END'))?.missing.map(({ recordType, field }) => [recordType, field])).toEqual([['penalty', 'startDate']]);
    expect(await dateOf(bare, 'PRISON_END')).toMatchObject({ day: '2031-05-13', calculated: null, difference: null });
  });
});

describe('what if', () => {
  const suppose = (id: string, supposed: Record<string, unknown>) => node.do<WhatIfView>(clerk, 'dates.what-if', { fileId: id, purpose, event: supposed });
  it('tells which dates move and by how much, and writes nothing into the file', async () => {
    const before = await read(fileId);
    const { changes, findings } = await suppose(fileId, { act: 'GIAM', on: '2026-09-02', months: 2, days: 3 });
    // 13/05/2031 less two months and three days.
    expect(changes.find(({ code }) => code === 'PRISON_END')).toMatchObject({ before: '2031-05-13', after: '2031-03-10', moved: -64 });
    expect(changes.find(({ code }) => code === 'CONDITIONAL_RELEASE')).toMatchObject({ moved: 0 });
    expect(findings).toEqual([]);
    expect((await read(fileId)).dates).toEqual(before.dates);
  });
  it('says why there is no day, what is newly doubted, what keeps the day on paper, and what an entry would be told', async () => {
    const noted = async (id: string, supposed: Record<string, unknown>, code: string) => (await suppose(id, supposed)).changes.find((change) => change.code === code)?.notes.map(({ vi }) => vi).join(' | ');
    const life = await open('MOC-9', { mainPenalty: 'TU_CHUNG_THAN', term: 'life', startDate: '14/03/2012' });
    const reduced = await noted(life, { act: 'GIAM', on: '2026-09-02', months: 1 }, 'PRISON_END');
    for (const part of ['tạm tính theo mức luật định cho lần giảm đầu là 30 năm tù', 'Nhập thời hạn theo quyết định giảm']) expect(reduced).toContain(part);
    expect(await noted(fileId, { act: 'GIAM', on: '2021-09-02', months: 2 }, 'PRISON_END')).toContain('trước ngày bắt đầu tính thời hạn');
    expect(await noted(fileId, { act: 'GIAM', on: '2026-09-02', months: 2 }, 'PRISON_END')).toBe('Ngày theo giấy tờ 10/05/2031 vẫn là ngày được dùng cho đến khi đính chính theo quyết định.');
    expect((await suppose(fileId, { act: 'GIAM', on: '2026-09-02' })).findings.map(({ code }) => code)).toEqual(['event.reduction-length']);
    // A day ahead is what is asked about, and no fault of the entry.
    expect((await suppose(fileId, { act: 'GIAM', on: '2027-09-02', months: 2 })).findings).toEqual([]);
  });
  it('says when the event could not happen', async () => {
    const { findings } = await suppose(fileId, { act: 'BAT_LAI', on: '2026-09-02' });
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
    await expect(suppose(fileId, { act: 'GIAM', on: '2026-02-30', months: 1 })).rejects.toMatchObject({ problem: { code: 'dates.day' } });
    await expect(suppose(fileId, { act: 'KHONG_CO', on: '2026-02-03' })).rejects.toMatchObject({ problem: { code: 'dates.event' } });
  });
});

describe('over the files of the unit', () => {
  it('lists whose official day is not the calculated one, with the days between, and journals what it showed', async () => {
    const agrees = await open('MOC-3', { startDate: '14/03/2022', termEnd: '14/03/2031' });
    const { rows, next } = await node.do<Operations['dates.differences']['output']>(clerk, 'dates.differences', { purpose });
    expect(rows).toEqual([{ fileId, fileNo: 'MOC-1', name: 'Lê Văn Mốc', unitName: 'Trại giam Bình Hà', code: 'PRISON_END', label: expect.anything() as unknown, official: '2031-05-10', calculated: '2031-05-13', difference: 3 }]);
    expect([rows.some((row) => row.fileId === agrees), next]).toEqual([false, null]);
    const entries = await node.db.owner((c) => c.query<{ ids: string[] }>(`select array(select jsonb_array_elements_text(b.body::jsonb -> 'results')) as ids from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'dates.differences'`));
    expect(entries.rows).toEqual([{ ids: [fileId] }]);
  });
  it('shows nothing of other units, and nothing without a purpose', async () => {
    const stranger: Actor = { ...clerk, unitId: 'tg-khac', scope: ['tg-khac'] };
    expect(await node.do(stranger, 'dates.differences', { purpose })).toEqual({ rows: [], figures: [], looked: 0, next: null });
    await expect(node.do(clerk, 'dates.differences', { purpose: '' })).rejects.toMatchObject({ problem: { class: 'refused' } });
  });
  it('says which dates a changed rule would move, and leaves the rules as they are', async () => {
    const diff = (changes: Record<string, unknown>) => node.do<Operations['rules.diff']['output']>(clerk, 'rules.diff', { purpose, changes });
    const { rows, looked, total } = await diff({ reduction: [{ id: 'reduction.prison', firstAfter: [1, 4] }] });
    // Only MOC-3 has a first reduction before it: a third of nine years is three years, a quarter two years and three months.
    expect(rows).toEqual([{ fileId: expect.any(String) as string, fileNo: 'MOC-3', code: 'FIRST_REDUCTION', before: '2025-03-14', after: '2024-06-14' }]);
    expect([looked, total]).toEqual([4, 4]);
    expect((await diff({ reduction: [{ id: 'reduction.prison' }] })).rows).toEqual([]);
  });
  it('refuses a change that leaves days without a rule, gives no day, or decides none, and says which', async () => {
    const refused = async (changes: Record<string, unknown>): Promise<string> => node.do(clerk, 'rules.diff', { purpose, changes }).then(() => '', (error: { problem?: { code: string; message: string } }) => `${error.problem?.code} ${error.problem?.message}`);
    expect(await refused({ credit: [{ id: 'credit.prison', validFrom: '2099-01-01' }] })).toMatch(/^rules\.change .*hồ sơ MOC-\d không tính được/u);
    expect(await refused({ reduction: [{ id: 'reduction.prison', firstAfter: [1, 0] }] })).toMatch(/^rules\.change .*không tính được/u);
    expect(await refused({ reapply: [{ id: 'clearing.reapply', firstMonths: 1 }] })).toMatch(/^rules\.change .*không quyết định mốc thời hạn nào/u);
  });
  it('says the same of reviews, of grading and of combined penalties when asked for them, and names the question that a table bears on', async () => {
    const diff = (of: 'dates' | 'reviews' | 'grading' | 'combined', changes: Record<string, unknown>) => node.do<Operations['rules.diff']['output']>(clerk, 'rules.diff', { purpose, of, changes });
    const { rows } = await diff('reviews', { reduction: [{ id: 'reduction.prison', firstAfter: [1, 100] }, { id: 'reduction.prison.from_2025_07', firstAfter: [1, 100] }] });
    expect(rows.every(({ code, before, after }) => code === 'REDUCTION' && before !== after)).toBe(true);
    expect((await diff('combined', { combining: [{ id: 'combine.same_kind' }] })).rows).toEqual([]);
    await expect(diff('grading', { round: [] })).rejects.toMatchObject({ problem: { code: 'rules.change', message: expect.stringContaining('(reviews)') as unknown } });
    await expect(diff('dates', { ceiling: [] })).rejects.toMatchObject({ problem: { code: 'rules.change', message: expect.stringContaining('(grading)') as unknown } });
  });
  it('refuses a change that is no rule, in a sentence', async () => {
    const diff = (changes: Record<string, unknown>) => node.do(clerk, 'rules.diff', { purpose, changes });
    for (const changes of [{}, { khong: [] }, { reduction: [{ firstAfter: [1, 4] }] }, { reduction: [{ id: 'moi', firstAfter: [1, 4] }] }, { reduction: [{ id: 'reduction.prison', firstAfter: 'một phần tư' }] }, { reduction: [{ id: 'reduction.prison', validTo: '31/12/2026' }] }]) {
      await expect(diff(changes)).rejects.toMatchObject({ problem: { code: 'rules.change' } });
    }
  });
});
