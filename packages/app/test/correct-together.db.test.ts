import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { CorrectionView } from '@thahs/engine/contract';
import { openFile } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Both halves of a pair (suspended and resumed) were entered under a wrong year: alone neither can be mended. */

const PURPOSE = 'NHAP_LIEU';
let node: TestNode;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  [clerk, head] = [await node.actor('nhaplieu'), await node.actor('chihuy')];
});

const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
interface Shown { recordId: string; type: string; version: number; state: string; values: Record<string, unknown> }
const read = async (fileId: string): Promise<Shown[]> => (await node.do<{ records: Shown[] }>(clerk, 'file.read', { fileId, purpose: PURPOSE })).records;
const daysOf = async (fileId: string): Promise<string[]> => (await read(fileId)).filter(({ type }) => type === 'execution_event').map(({ version, values }) => `${String(values['eventKind'])} ${String(values['occurredOn'])} ${version}`).toSorted();
let serial = 0;

/** Suspended on 1 March, resumed on 1 June of 2024; it was 2025. */
async function pair(): Promise<{ fileId: string; from: Shown; to: Shown }> {
  const fileId = await openFile(node, clerk, { fileNo: `CD-${(serial += 1)}`, fullName: 'Đặng Văn Đôi' });
  const entries = [['TAM_DINH_CHI', '2024-03-01'], ['HUY_TAM_DINH_CHI', '2024-06-01']].map(([eventKind, occurredOn]) => ({ type: 'execution_event', values: { eventKind, occurredOn } }));
  await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose: PURPOSE, entries });
  const events = (await read(fileId)).filter(({ type }) => type === 'execution_event');
  const of = (kind: string): Shown => events.find(({ values }) => values['eventKind'] === kind) as Shown;
  return { fileId, from: of('TAM_DINH_CHI'), to: of('HUY_TAM_DINH_CHI') };
}

const on = (record: Shown, occurredOn: string): Record<string, unknown> => ({ recordId: record.recordId, expectedVersion: record.version, values: { ...record.values, occurredOn } });
const correct = (fileId: string, first: Record<string, unknown>, also?: Record<string, unknown>[]) =>
  node.do<{ state: string; correctionId: string; version: number }>(clerk, 'record.correct', { operationId: node.id(), fileId, ...first, ...(also === undefined ? {} : { also }), reason: 'Nhập nhầm năm', purpose: PURPOSE });

describe('records that belong together', () => {
  it('are not mended one by one when the course between would be impossible, and are in one act', async () => {
    const { fileId, from, to } = await pair();
    await expect(correct(fileId, on(from, '2025-03-01'))).rejects.toMatchObject({ problem: { class: 'refused', code: 'course.not-suspended' } });
    expect(await correct(fileId, on(from, '2025-03-01'), [on(to, '2025-06-01')])).toMatchObject({ state: 'applied', version: 2 });
    expect(await daysOf(fileId)).toEqual(['HUY_TAM_DINH_CHI 2025-06-01 2', 'TAM_DINH_CHI 2025-03-01 2']);
    const { rows } = await node.db.owner((c) => c.query(`select count(*)::int as n, count(distinct e.operation)::int as operations, count(distinct b.body::jsonb ->> 'correctionId')::int as corrections
      from journal_entry e join journal_body b on b.entry_id = e.id where e.file_id = $1 and e.act = 'record.correct' and e.outcome = 'done'`, [fileId]));
    expect(rows).toEqual([{ n: 2, operations: 1, corrections: 2 }]);
    const kept = await node.db.owner((c) => c.query(`select record_id, state, expected_version as version, content ->> 'occurredOn' as day from correction where file_id = $1 order by day`, [fileId]));
    expect(kept.rows).toEqual([{ record_id: from.recordId, state: 'accepted', version: 1, day: '2025-03-01' }, { record_id: to.recordId, state: 'accepted', version: 1, day: '2025-06-01' }]);
  });

  it('are mended whole or not at all', async () => {
    const { fileId, from, to } = await pair();
    const before = await daysOf(fileId);
    await expect(correct(fileId, on(from, '2025-03-01'), [on(to, '2025-02-01')])).rejects.toMatchObject({ problem: { class: 'refused' } });
    await expect(correct(fileId, on(from, '2025-03-01'), [{ ...on(to, '2025-06-01'), expectedVersion: 7 }])).rejects.toThrow(problem('record.version'));
    await expect(correct(fileId, on(from, '2025-03-01'), [on(to, '2024-06-01')])).rejects.toThrow(problem('record.unchanged'));
    await expect(correct(fileId, on(from, '2025-03-01'), [on(from, '2025-04-01')])).rejects.toThrow(problem('record.version'));
    expect(await daysOf(fileId)).toEqual(before);
    expect((await node.db.owner((c) => c.query('select 1 from correction where file_id = $1', [fileId]))).rowCount).toBe(0);
  });

  it('wait as one proposal where a second person decides on one of them', async () => {
    const { fileId, from } = await pair();
    const penalty = (await read(fileId)).find(({ type }) => type === 'penalty') as Shown;
    const term = { recordId: penalty.recordId, expectedVersion: 1, values: { ...penalty.values, term: { years: 4, months: 0, days: 0 } } };
    const { state, correctionId } = await correct(fileId, on(from, '2024-03-02'), [term]);
    expect(state).toBe('pending');
    const listed = (await node.do<{ corrections: CorrectionView[] }>(head, 'correction.list', {})).corrections.filter((each) => each.fileId === fileId);
    expect(listed).toEqual([expect.objectContaining({ correctionId, recordId: from.recordId, changes: [{ field: 'occurredOn', before: '2024-03-01', after: '2024-03-02' }], mayConfirm: true })]);
    const { term: _term, ...stays } = penalty.values;
    expect(listed[0]?.also).toEqual([{ recordId: penalty.recordId, recordType: 'penalty', expectedVersion: 1, changes: [{ field: 'term', before: { years: 9, months: 0, days: 0 }, after: { years: 4, months: 0, days: 0 } }], stays }]);
    // Each of them stands still until it is decided.
    await expect(correct(fileId, on(from, '2024-03-03'))).rejects.toThrow(problem('correction.waits'));
    await expect(correct(fileId, term)).rejects.toThrow(problem('correction.waits'));
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect((await read(fileId)).find(({ type }) => type === 'penalty')).toMatchObject({ version: 2, values: { term: { years: 4 } } });
    expect(await daysOf(fileId)).toContain('TAM_DINH_CHI 2024-03-02 2');
  });
});
