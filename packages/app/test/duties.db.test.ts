import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { DeskView, DutyBoard, DutyCalendar, DutyPaper, DutyFigures, FileDutyView } from '@thahs/engine/contract';
import { addDays, systemPorts, vietnamDate } from '@thahs/engine/kernel';
import { makeWaitingDuties } from '@thahs/engine/record';
import { withTransaction } from '@thahs/engine/store';
import { seedFiles } from '../src/demo/seed.ts';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* The clock of the node can be put forward: a duty becomes overdue by the day alone. Today is a Monday, 02/03/2026, and 09/03 five working days later. */

const START = Date.parse('2026-03-02T03:00:00Z');
const PURPOSE = 'QUAN_LY_GIAM_GIU';
const clock = { now: START };
const daysOn = (days: number): void => { clock.now = START + days * 86_400_000; };

let node: TestNode;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode({ ...systemPorts, now: () => clock.now });
  officer = await node.actor('nhaplieu');
  head = await node.actor('chihuy');
});

const board = (who: Actor, more: Record<string, unknown> = {}): Promise<DutyBoard> => node.do<DutyBoard>(who, 'duty.board', { purpose: PURPOSE, ...more });
const duties = async (fileId: string): Promise<FileDutyView[]> => (await node.do<{ duties: FileDutyView[] }>(officer, 'duty.file', { fileId, purpose: PURPOSE })).duties;
const openAdmitted = async (fileNo: string, fullName: string, admittedOn: string): Promise<string> => {
  const records = [...PRISONER(fullName).filter(({ type }) => type !== 'admission'), { type: 'admission', values: { admittedOn } }];
  return (await node.do<{ fileId: string }>(officer, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records })).fileId;
};
const notice = async (fileId: string): Promise<FileDutyView | undefined> => (await duties(fileId)).find(({ rule }) => rule === 'pn.admission-notice');

describe('the duties of a file', () => {
  let fileId: string;
  beforeAll(async () => {
    daysOn(0);
    fileId = await openAdmitted('VH-1', 'Nguyễn Văn Hạn', '02/03/2026');
  });

  it('open with the record, with the steps that lead to the last day', async () => {
    expect(await notice(fileId)).toMatchObject({ occasion: '2026-03-02', due: '2026-03-09', met: null, state: 'OPEN', waiting: false, verified: true });
    expect((await notice(fileId))?.steps[0]?.vi).toContain('02/03/2026 (Điều 28 Luật 41/2019)');
  });

  it('stand on the board where the day puts them', async () => {
    const listed = async (bucket: string): Promise<string[]> => (await board(officer, { bucket })).rows.filter((row) => row.fileId === fileId).map(({ rule, state }) => `${rule} ${state}`);
    expect(await listed('week')).toEqual(['pn.admission-notice OPEN']);
    daysOn(7);
    expect(await listed('today')).toEqual(['pn.admission-notice DUE_TODAY']);
    daysOn(8);
    expect(await listed('overdue')).toEqual(['pn.admission-notice OVERDUE']);
    // Whoever may not write into the file is offered nothing to write by its row.
    const mayAmend = async (who: Actor, purpose: string): Promise<boolean[]> => (await board(who, { bucket: 'overdue', purpose })).rows.filter((row) => row.fileId === fileId).map((row) => row.mayAmend);
    expect([await mayAmend(officer, PURPOSE), await mayAmend(await node.actor('thanhtra'), 'KIEM_TRA')]).toEqual([[true], [false]]);
    // Seven hours ahead of Greenwich it is the next day at 17:00.
    clock.now = Date.parse('2026-03-09T16:59:59Z');
    expect(await listed('overdue')).toEqual([]);
    clock.now = Date.parse('2026-03-09T17:00:00Z');
    expect(await listed('overdue')).toEqual(['pn.admission-notice OVERDUE']);
  });

  it('are met late with a day, and explained; then they leave the board', async () => {
    daysOn(8);
    const at = { fileId, purpose: PURPOSE, rule: 'pn.admission-notice', occasion: '2026-03-02' };
    await expect(node.do(officer, 'duty.meet', { ...at, operationId: node.id(), doneOn: '2026-03-01' })).rejects.toMatchObject({ problem: { code: 'duty.before-occasion' } });
    await node.do(officer, 'duty.late-reason', { ...at, operationId: node.id(), reason: 'Mất đường truyền' });
    expect(await notice(fileId)).toMatchObject({ state: 'OVERDUE', lateReason: 'Mất đường truyền' });
    await node.do(officer, 'duty.meet', { ...at, operationId: node.id(), doneOn: '2026-03-10', paperNo: '12/TB' });
    expect(await notice(fileId)).toMatchObject({ state: 'MET_LATE', met: '2026-03-10', lateReason: 'Mất đường truyền' });
    expect((await board(officer, { bucket: 'overdue' })).rows.filter((row) => row.fileId === fileId)).toEqual([]);
    await expect(node.do(officer, 'duty.meet', { ...at, operationId: node.id(), doneOn: '2026-03-10' })).rejects.toMatchObject({ problem: { code: 'duty.already-met' } });
    await expect(node.do(officer, 'duty.meet', { ...at, occasion: '2026-03-03', operationId: node.id(), doneOn: '2026-03-10' })).rejects.toMatchObject({ problem: { code: 'duty.none' } });
    const { rows } = await node.do<DutyFigures>(head, 'duty.figures', { from: '2026-03-01', to: '2026-03-10' });
    expect(rows).toEqual([expect.objectContaining({ unitId: officer.unitId, inTime: 0, lateExplained: 1, lateUnexplained: 0, overdueExplained: 0, overdueUnexplained: 0 })]);
  });

  it('what is not late needs no reason', async () => {
    daysOn(9);
    const other = await openAdmitted('VH-2', 'Nguyễn Văn Sớm', '11/03/2026');
    await expect(node.do(officer, 'duty.late-reason', { operationId: node.id(), fileId: other, purpose: PURPOSE, rule: 'pn.admission-notice', occasion: '2026-03-11', reason: 'Chưa trễ' })).rejects.toMatchObject({ problem: { code: 'duty.not-late' } });
  });
});

describe('the board', () => {
  it('counts exactly what its lists and the days of the calendar hold, and the desk says the same', async () => {
    daysOn(20);
    await seedFiles(node, 400, 11, () => undefined);
    daysOn(40);
    const { totals, today } = await board(officer);
    for (const [bucket, count] of Object.entries(totals)) {
      const { total } = await board(officer, { bucket, limit: 1 });
      expect([bucket, total]).toEqual([bucket, count]);
    }
    expect(totals.overdue + totals.today + totals.week + totals.later).toBeGreaterThan(10);
    expect((await board(officer)).total).toBe(totals.overdue + totals.today + totals.week + totals.later);
    expect((await node.do<DeskView>(officer, 'desk.read', { purpose: PURPOSE })).duties).toEqual(totals);
    const { days } = await node.do<DutyCalendar>(officer, 'duty.calendar', { purpose: PURPOSE, month: today.slice(0, 7) });
    for (const { day, open } of days.filter((each) => each.day <= addDays(today, 30))) expect([day, (await board(officer, { day, limit: 1 })).total]).toEqual([day, open]);
    const pages: string[] = [];
    for (let offset = 0; offset < totals.later; offset += 7) pages.push(...(await board(officer, { bucket: 'later', limit: 7, offset })).rows.map((row) => `${row.fileId} ${row.rule} ${row.occasion}`));
    expect([pages.length, new Set(pages).size]).toEqual([totals.later, totals.later]);
  });

  it('shows the duties of others apart', async () => {
    const waiting = await board(officer, { waiting: true, limit: 500 });
    expect(waiting.rows.every((row) => row.waiting)).toBe(true);
    expect((await board(officer, { limit: 500 })).rows.some((row) => row.waiting)).toBe(false);
  });

  it('hides sealed files from all but the head, in figures and lists alike', async () => {
    const [row] = (await board(officer, { bucket: 'later' })).rows;
    const fileId = row?.fileId ?? '';
    const before = (await board(officer)).total;
    await node.do(head, 'file.seal', { operationId: node.id(), fileId, seal: true, reason: 'Theo quyết định', expectedVersion: 1 });
    const hidden = (await board(head)).total - (await board(officer)).total;
    expect(hidden).toBeGreaterThan(0);
    expect((await board(officer)).total).toBe(before - hidden);
    expect((await board(officer, { bucket: 'later', limit: 500 })).rows.some((each) => each.fileId === fileId)).toBe(false);
  });

  it('leaves on paper as a numbered copy of the own unit, its rows those of the board, each file on it looked at', async () => {
    const print = (more: Record<string, unknown> = {}): Promise<DutyPaper> => node.do<DutyPaper>(officer, 'duty.print', { operationId: node.id(), purpose: PURPOSE, bucket: 'later', ...more });
    const listed = await board(officer, { bucket: 'later', limit: 500 });
    const operationId = node.id();
    const paper = await print({ operationId });
    expect([paper.total, paper.rows]).toEqual([listed.total, listed.rows]);
    expect(paper.head[4]).toBe(`Bản số ${paper.copyNumber}/${vietnamDate(clock.now).slice(0, 4)}, mã kiểm tra ${paper.verificationCode}`);
    expect((await print({ operationId })).copyNumber).toBe(paper.copyNumber);
    expect((await print()).copyNumber).toBe(paper.copyNumber + 1);
    const [first] = paper.rows;
    const { looks } = await node.do<{ looks: { act: string }[] }>(head, 'file.looks', { fileId: first?.fileId, purpose: PURPOSE });
    expect(looks.filter(({ act }) => act === 'duty.print')).toHaveLength(2);
    await expect(print({ purpose: '' })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await expect(print({ bucket: undefined, day: '2099-01-01' })).rejects.toMatchObject({ problem: { code: 'duty.print-empty' } });
    await expect(node.do(await node.actor('tracuu'), 'duty.print', { operationId: node.id(), purpose: PURPOSE })).rejects.toMatchObject({ problem: { class: 'refused' } });
  });

  it('reaches no unit outside the fence, and none but the own under the purpose of custody', async () => {
    const leader = await node.actor('lanhdao');
    expect((await node.do<DutyBoard>(leader, 'duty.board', { purpose: PURPOSE })).total).toBe(0);
    const below = await node.do<DutyBoard>(leader, 'duty.board', { purpose: 'CHI_DAO_CAP_DUOI', limit: 500 });
    expect(new Set(below.rows.map((each) => each.unitId)).size).toBeGreaterThan(1);
    const stranger = { ...officer, unitId: 'tg-suoi-lam', scope: ['tg-suoi-lam'] };
    expect((await board(stranger, { limit: 500 })).rows.every((each) => each.unitId === 'tg-suoi-lam')).toBe(true);
    await expect(node.do(officer, 'duty.figures', { from: '2026-03-01', to: '2026-03-31' })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await withTransaction(node.db.app, { units: [] }, async (tx) => expect((await tx.query('select 1 from duty')).rows).toEqual([]));
  });

});

describe('duties of files that were opened many at once', () => {
  it('are made afterwards, once, whatever was done before and however often it is begun', async () => {
    const count = async (table: string): Promise<number> => (await node.db.owner((client) => client.query<{ n: number }>(`select count(*)::int as n from ${table}`))).rows[0]?.n ?? -1;
    const made = await node.db.owner((client) => client.query<{ line: string }>('select d::text as line from duty d order by 1'));
    await node.db.owner((client) => client.query("insert into duty_waiting select gen_random_uuid(), custodian_unit, array_agg(file_id) from file group by custodian_unit; delete from duty where file_id in (select file_id from duty limit 500)"));
    const results = await Promise.all([makeWaitingDuties(node.engine), makeWaitingDuties(node.engine)]);
    expect(results.reduce((sum, n) => sum + n, 0)).toBe(await count('file'));
    expect(await count('duty_waiting')).toBe(0);
    expect((await node.db.owner((client) => client.query<{ line: string }>('select d::text as line from duty d order by 1'))).rows).toEqual(made.rows);
    const stopped = new AbortController();
    stopped.abort();
    expect(await makeWaitingDuties(node.engine, stopped.signal)).toBe(0);
    expect(vietnamDate(clock.now)).toBe('2026-04-11');
  });
});

describe('duties', () => {
  it('from before the file was opened here are told apart, are on no board, and are done when that is recorded', async () => {
    const old = await openAdmitted('VH-CU', 'Nguyễn Văn Cũ', '04/03/2024');
    const both = () => node.do<{ duties: FileDutyView[]; unchecked: FileDutyView[] }>(officer, 'duty.file', { fileId: old, purpose: PURPOSE });
    const known = await both();
    expect(known.unchecked.map(({ rule, occasion }) => [rule, occasion])).toEqual([['pn.admission-notice', '2024-03-04']]);
    expect(known.duties.some(({ rule }) => rule === 'pn.admission-notice')).toBe(false);
    await node.do(officer, 'duty.meet', { operationId: node.id(), fileId: old, purpose: PURPOSE, rule: 'pn.admission-notice', occasion: '2024-03-04', doneOn: '2024-03-06' });
    const after = await both();
    expect([after.unchecked, after.duties.find(({ rule }) => rule === 'pn.admission-notice')?.met]).toEqual([[], '2024-03-06']);
  });
});
