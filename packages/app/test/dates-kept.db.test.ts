import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { FileDatesView, Operations } from '@thahs/engine/contract';
import { rebuildCalculations } from '@thahs/engine/dates';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

const purpose = 'QUAN_LY_GIAM_GIU';
let node: TestNode;
let clerk: Actor;
let fileId: string;
let steps: unknown;
beforeAll(async () => {
  node = await testNode();
  clerk = await node.actor('nhaplieu');
  const records = PRISONER('Lê Văn Lưu').map((each) => (each.type === 'penalty' ? { type: 'penalty', values: { ...each.values, startDate: '14/03/2022', termEnd: '14/03/2031' } } : each));
  fileId = (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'LUU-1', purpose: 'NHAP_LIEU', records })).fileId;
});

const end = async () => (await node.do<FileDatesView>(clerk, 'dates.read', { fileId, purpose })).dates.find(({ code }) => code === 'PRISON_END');
const keep = (more: Record<string, unknown> = {}, actor = clerk) => node.do<{ calculationId: string }>(actor, 'dates.keep', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', code: 'PRISON_END', ...more });
const kept = async () => (await node.do<Operations['dates.kept']['output']>(clerk, 'dates.kept', { fileId, purpose })).kept;
const rows = () => node.db.owner(async (c) => (await c.query('select * from calculation order by calculation_id')).rows as unknown[]);

describe('a kept calculation', () => {
  it('is done again to the same, after the file has changed', async () => {
    const { calculationId } = await keep({ note: 'Trước khi xét giảm' });
    await node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'GIAM', occurredOn: '10/02/2026', months: 4 } });
    expect((await end())?.calculated).toBe('2030-11-14');
    expect(await kept()).toMatchObject([{ calculationId, code: 'PRISON_END', day: '2031-03-14', official: '2031-03-14', note: 'Trước khi xét giảm', keptBy: 'Đại úy Trần Thị Minh Thu', again: { equal: true, day: '2031-03-14', differs: [] } }]);
  });
  it('says what differs when it does not come out as it was kept', async () => {
    steps = await node.db.owner(async (c) => (await c.query<{ steps: unknown }>('select steps from calculation')).rows[0]?.steps);
    await node.db.owner((c) => c.query(`update calculation set day = '2031-03-15', steps = jsonb_set(steps, '{1,sentence}', '"khác"')`));
    const [one] = await kept();
    expect(one?.again).toMatchObject({ equal: false, day: '2031-03-14' });
    // As those kept before the English sentences: the one text stands in both languages.
    const containing = (vi: string, en: string): unknown => ({ vi: expect.stringContaining(vi) as string, en: expect.stringContaining(en) as string });
    expect(one?.again.differs).toEqual([{ kept: containing('khác', 'khác'), now: containing('Cộng thời hạn 108 tháng', 'The term of 108 months is added') }]);
  });
  it('kept before there were English sentences comes out equal', async () => {
    await node.db.owner((c) => c.query(`update calculation set day = '2031-03-14', steps = (select jsonb_agg(jsonb_set(step, '{sentence}', step -> 'sentence' -> 'vi') order by at) from jsonb_array_elements($1::jsonb) with ordinality as t(step, at))`, [JSON.stringify(steps)]));
    expect((await kept())[0]?.again).toEqual({ equal: true, day: '2031-03-14', differs: [] });
  });
  it('is made anew from the journal as it was', async () => {
    const entry = await node.db.owner(async (c) => (await c.query<{ day: string }>(`select b.body::jsonb -> 'calculation' ->> 'day' as day from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'dates.keep'`)).rows);
    expect(entry).toEqual([{ day: '2031-03-14' }]);
    expect(await rebuildCalculations(node.engine)).toBe(1);
    expect((await kept())[0]?.again).toEqual({ equal: true, day: '2031-03-14', differs: [] });
    const before = await rows();
    await rebuildCalculations(node.engine);
    expect(await rows()).toEqual(before);
  });
  it('is kept for a purpose, by who may write the file, of a date that was calculated; nobody else sees it', async () => {
    await expect(keep({ purpose: '' })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await expect(keep({}, await node.actor('tracuu'))).rejects.toMatchObject({ problem: { class: 'refused' } });
    await expect(keep({ code: 'FIRST_REDUCTION' })).rejects.toMatchObject({ problem: { code: 'dates.not-calculated' } });
    const hidden = await node.db.app.query('select 1 from calculation');
    expect(hidden.rows).toEqual([]);
  });
});

describe('an official decision on a day', () => {
  const override = (more: Record<string, unknown> = {}) => node.do<{ state: string; correctionId: string }>(clerk, 'dates.override', {
    operationId: node.id(), fileId, purpose: 'NHAP_LIEU', code: 'PRISON_END', day: '2030-11-10', decisionNo: '19/2026/QĐ-CA', decisionDate: '2026-02-10', issuer: 'Tòa án nhân dân tỉnh Bắc Ninh', reason: 'Quyết định giảm thời hạn ấn định ngày', ...more,
  });
  it('takes effect by a second person only, and the difference stays in sight', async () => {
    const { state, correctionId } = await override();
    expect(state).toBe('pending');
    expect(await end()).toMatchObject({ day: '2031-03-14', calculated: '2030-11-14' });
    await expect(node.do(clerk, 'correction.decide', { operationId: node.id(), correctionId, accept: true })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await node.do(await node.actor('chihuy'), 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await end()).toMatchObject({ day: '2030-11-10', official: '2030-11-10', calculated: '2030-11-14', difference: 4 });
    const { rows: found } = await node.db.owner((c) => c.query<{ evidence: string }>('select evidence from correction where correction_id = $1', [correctionId]));
    expect(found).toEqual([{ evidence: 'Quyết định số 19/2026/QĐ-CA ngày 10/02/2026 của Tòa án nhân dân tỉnh Bắc Ninh' }]);
  });
  it('needs the decision, a day, and a date that decisions fix', async () => {
    await expect(override({ day: '2030-02-30' })).rejects.toMatchObject({ problem: { code: 'dates.decision' } });
    await expect(override({ decisionDate: '2100-01-01' })).rejects.toMatchObject({ problem: { code: 'dates.decision' } });
    await expect(override({ code: 'CONDITIONAL_RELEASE' })).rejects.toMatchObject({ problem: { code: 'dates.not-fixed' } });
    await expect(override({ day: '2030-11-10' })).rejects.toMatchObject({ problem: { code: 'record.unchanged' } });
    await expect(override({ decisionNo: ' ' })).rejects.toMatchObject({ problem: { class: 'invalid' } });
  });
  it('fixes the end of the probation in the event of the release, by a second person though an event has none', async () => {
    const records = PRISONER('Lê Văn Thử').map((each) => (each.type === 'penalty' ? { type: 'penalty', values: { ...each.values, startDate: '14/03/2022', termEnd: '14/03/2031' } } : each));
    const released = (await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'LUU-2', purpose: 'NHAP_LIEU', records })).fileId;
    const probation = async () => (await node.do<FileDatesView>(clerk, 'dates.read', { fileId: released, purpose })).dates.find(({ code }) => code === 'RELEASE_PROBATION_END');
    const fix = { fileId: released, code: 'RELEASE_PROBATION_END', day: '2030-08-08' };
    await expect(override(fix)).rejects.toMatchObject({ problem: { code: 'dates.not-fixed' } });
    await node.do(clerk, 'record.amend', { operationId: node.id(), fileId: released, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind: 'THA_TU_CO_DIEU_KIEN', occurredOn: '10/02/2026', months: 54 } });
    // Four years and a half from 10/02/2026.
    expect(await probation()).toMatchObject({ day: '2030-08-10', official: null, fixable: true });
    const { state, correctionId } = await override(fix);
    expect([state, (await probation())?.day]).toEqual(['pending', '2030-08-10']);
    await expect(node.do(clerk, 'correction.decide', { operationId: node.id(), correctionId, accept: true })).rejects.toMatchObject({ problem: { class: 'refused' } });
    await node.do(await node.actor('chihuy'), 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await probation()).toMatchObject({ day: '2030-08-08', official: '2030-08-08', calculated: '2030-08-10', difference: 2 });
  });
});
