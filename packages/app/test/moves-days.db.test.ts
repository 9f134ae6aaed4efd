import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { CorrectionView, FileDatesView } from '@thahs/engine/contract';
import { PRISONER } from './support/sample.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Time that is not counted is part of the sentence: nobody alone makes it shorter or longer by mending, overwriting or taking out what says when it began or ended. */

const purpose = 'NHAP_LIEU';
type Values = Record<string, unknown>;
interface Shown { recordId: string; type: string; version: number; state: string; values: Values }
let node: TestNode;
let clerk: Actor;
let head: Actor;
let officer: Actor;
let serial = 0;
beforeAll(async () => {
  node = await testNode();
  [clerk, head, officer] = [await node.actor('nhaplieu'), await node.actor('chihuy'), await node.actor('chuyentrach')];
});

const event = (eventKind: string, occurredOn: string) => ({ type: 'execution_event', values: { eventKind, occurredOn } });
/** Nine years from 14/03/2022, at large from 01/02/2024 to 01/05/2024, 90 days: until 12/06/2031. */
async function fled(): Promise<{ fileId: string; of: (kind: string) => Promise<Shown> }> {
  const first = PRISONER('Trần Văn Vắng').map((each) => (each.type === 'penalty' ? { ...each, values: { ...each.values, startDate: '2022-03-14', termEnd: null } } : each));
  const { fileId } = await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `BF-${(serial += 1)}`, purpose, records: first });
  await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose, entries: [event('BO_TRON', '2024-02-01'), event('BAT_LAI', '2024-05-01')] });
  return { fileId, of: async (kind) => (await records(fileId)).find(({ values }) => values['eventKind'] === kind) as Shown };
}
const records = async (fileId: string): Promise<Shown[]> => (await node.do<{ records: Shown[] }>(head, 'file.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' })).records;
const endOf = async (fileId: string): Promise<string | null> => (await node.do<FileDatesView>(clerk, 'dates.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' })).dates.find(({ code }) => code === 'PRISON_END')?.day ?? null;
const correct = (fileId: string, { recordId, version, values }: Shown, occurredOn: string) =>
  node.do<{ state: string; correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: version, values: { ...values, occurredOn }, reason: 'Đối chiếu biên bản', purpose });
const amend = (fileId: string, { recordId, version, type, values }: Shown, over: Values) =>
  node.do(clerk, 'record.amend', { operationId: node.id(), fileId, type, recordId, expectedVersion: version, values: { ...values, ...over }, purpose });
const refused = (code: string, message = /./) => ({ problem: { class: 'refused', code, clause: 'nd59.d9.k2' }, message: expect.stringMatching(message) as unknown });
const takeOut = (by: Actor, fileId: string, [first, ...others]: Shown[]) => {
  const target = ({ recordId, version }: Shown) => ({ recordId, expectedVersion: version });
  return node.do(by, 'record.void', { operationId: node.id(), fileId, ...target(first as Shown), also: others.map(target), reason: 'Nhầm người', purpose });
};

describe('a day that would move', () => {
  it('waits for a second person, and stands until he has decided', async () => {
    const { fileId, of } = await fled();
    const { state, correctionId } = await correct(fileId, await of('BAT_LAI'), '2024-02-11');
    expect([state, await endOf(fileId)]).toEqual(['pending', '2031-06-12']);
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await endOf(fileId)).toBe('2031-03-24');
  });

  it('waits as well when it would come later, or be known no more', async () => {
    const { fileId, of } = await fled();
    const { state, correctionId } = await correct(fileId, await of('BAT_LAI'), '2024-05-11');
    expect([state, await endOf(fileId)]).toEqual(['pending', '2031-06-12']);
    await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    expect(await endOf(fileId)).toBe('2031-06-22');
    const back = await of('BAT_LAI');
    const other = await node.do<{ state: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: back.recordId, expectedVersion: back.version, values: { ...back.values, eventKind: 'KHAC' }, reason: 'Nhầm loại', purpose });
    expect([other.state, await endOf(fileId)]).toEqual(['pending', '2031-06-22']);
  });

  it('is not what a correction brings that leaves it: that holds at once', async () => {
    const { fileId, of } = await fled();
    const back = await of('BAT_LAI');
    expect((await node.do<{ state: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: back.recordId, expectedVersion: back.version, values: { ...back.values, place: 'Bắc Ninh' }, reason: 'Bổ sung nơi bắt', purpose })).state).toBe('applied');
  });

  it('is not made by taking the flight out of the file, but by the head for what another entered', async () => {
    const { fileId, of } = await fled();
    const both = [await of('BO_TRON'), await of('BAT_LAI')];
    await expect(takeOut(officer, fileId, both)).rejects.toMatchObject({ problem: { class: 'refused', code: 'record.void-moves-days', clause: 'nd59.d9.k2' } });
    expect(await endOf(fileId)).toBe('2031-06-12');
    await takeOut(head, fileId, both);
    expect(await endOf(fileId)).toBe('2031-03-14');
  });

  it('is not moved by an amendment either, to neither side, nor made unknown', async () => {
    const { fileId, of } = await fled();
    const back = await of('BAT_LAI');
    for (const over of [{ occurredOn: '2024-02-11' }, { occurredOn: '2024-05-11' }, { eventKind: 'KHAC' }]) await expect(amend(fileId, back, over)).rejects.toMatchObject(refused('record.second-person'));
    expect([(await of('BAT_LAI')).version, await endOf(fileId)]).toEqual([1, '2031-06-12']);
    await amend(fileId, back, { place: 'Bắc Ninh' });
    expect((await of('BAT_LAI')).version).toBe(2);
  });
});

describe('a ban of which another is said to be the common one', () => {
  it('is not put aside by marking a shorter one: that is a correction of two persons', async () => {
    const ban = (years: number) => ({ type: 'additional_penalty', values: { kind: 'CAM_CU_TRU', term: { years, months: 0, days: 0 } } });
    const { fileId } = await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `BF-${(serial += 1)}`, purpose, records: [...PRISONER('Trần Văn Cấm'), ban(1), ban(3)] });
    const common = async () => (await node.do<FileDatesView>(clerk, 'dates.read', { fileId, purpose: 'QUAN_LY_GIAM_GIU' })).figures.map(({ code, official, doubts }) => [code, official, doubts.length]);
    expect(await common()).toEqual([['COMBINED_CAM_CU_TRU', null, 1]]);
    for (const each of (await records(fileId)).filter(({ type }) => type === 'additional_penalty')) {
      await expect(amend(fileId, each, { combined: true })).rejects.toMatchObject(refused('record.second-person'));
      await amend(fileId, each, { executor: 'Công an xã Đông Hà', combined: false });
    }
    expect(await common()).toEqual([['COMBINED_CAM_CU_TRU', null, 1]]);
  });
});

describe('a pair of which neither half can be mended alone', () => {
  /** The flight was a year later and lasted ten days: together asked for by the clerk. */
  async function asked() {
    const { fileId, of } = await fled();
    const [from, to] = [await of('BO_TRON'), await of('BAT_LAI')];
    const wanted = ({ recordId, version, values }: Shown, occurredOn: string) => ({ recordId, expectedVersion: version, values: { ...values, occurredOn } });
    await expect(correct(fileId, from, '2025-02-01')).rejects.toMatchObject({ problem: { class: 'refused' } });
    const { state, correctionId } = await node.do<{ state: string; correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, ...wanted(from, '2025-02-01'), also: [wanted(to, '2025-02-11')], reason: 'Nhầm năm', purpose });
    expect(state).toBe('pending');
    const decide = (by: Actor, accept: boolean) => node.do<{ version: number | null }>(by, 'correction.decide', { operationId: node.id(), correctionId, accept });
    const days = async () => [(await of('BO_TRON')).values['occurredOn'], (await of('BAT_LAI')).values['occurredOn'], await endOf(fileId)];
    return { fileId, of, to, correctionId, decide, days };
  }
  const asRecorded = ['2024-02-01', '2024-05-01', '2031-06-12'];

  it('waits as one proposal with the days that move, and is accepted whole by another', async () => {
    const { fileId, correctionId, decide, days } = await asked();
    expect(await days()).toEqual(asRecorded);
    const [waiting, ...more] = (await node.do<{ corrections: CorrectionView[] }>(head, 'correction.list', {})).corrections.filter((each) => each.fileId === fileId);
    expect([waiting?.correctionId, waiting?.also.length, more]).toEqual([correctionId, 1, []]);
    // Ten days at large after 14/03/2031 instead of ninety.
    expect(waiting?.days).toContainEqual(expect.objectContaining({ code: 'PRISON_END', kind: 'calculated', before: '2031-06-12', after: '2031-03-24' }));
    await expect(decide(clerk, true)).rejects.toMatchObject({ problem: { class: 'refused' } });
    expect(await decide(head, true)).toEqual({ version: 2 });
    expect(await days()).toEqual(['2025-02-01', '2025-02-11', '2031-03-24']);
  });

  it('is rejected whole, and can be asked for again', async () => {
    const { decide, days, fileId, of } = await asked();
    expect(await decide(head, false)).toEqual({ version: null });
    expect(await days()).toEqual(asRecorded);
    expect((await correct(fileId, await of('BAT_LAI'), '2024-05-11')).state).toBe('pending');
  });

  it('is decided once whichever half is named, and each half is held until then', async () => {
    const { fileId, to, correctionId, days } = await asked();
    await expect(amend(fileId, to, { place: 'Bắc Ninh' })).rejects.toMatchObject({ problem: { code: 'correction.waits' } });
    const { rows } = await node.db.owner((c) => c.query<{ id: string }>('select correction_id as id from correction where together = $1 and correction_id <> $1', [correctionId]));
    const decide = (id: string | undefined) => node.do(head, 'correction.decide', { operationId: node.id(), correctionId: id, accept: true });
    await decide(rows[0]?.id);
    await expect(decide(correctionId)).rejects.toMatchObject({ problem: { code: 'correction.decided' } });
    expect(await days()).toEqual(['2025-02-01', '2025-02-11', '2031-03-24']);
  });

  it.each([
    ['one half is gone', 'update correction set together = null where together = $1 and correction_id <> $1'],
    ['one half is said to be decided', `update correction set state = 'rejected' where together = $1 and correction_id <> $1`],
    ['the other half is said to be another day', `update correction set content = content || '{"occurredOn":"2025-02-02"}' where together = $1 and correction_id <> $1`],
  ])('is not applied when behind the back of the system %s', async (_, change) => {
    const { correctionId, decide, days } = await asked();
    await node.db.owner((c) => c.query(change, [correctionId]));
    await expect(decide(head, true)).rejects.toMatchObject({ problem: { code: expect.stringMatching(/^correction\.(not-as-asked|decided)$/) as unknown } });
    expect(await days()).toEqual(asRecorded);
  });
});

describe('an amendment of what is filled', () => {
  it('is refused for what happened, with the field and the way to a correction', async () => {
    const { fileId } = await fled();
    await node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose, entries: [event('KY_LUAT', '2024-07-01')] });
    const shown = async () => (await records(fileId)).find(({ values }) => values['occurredOn'] === '2024-07-01') as Shown;
    await expect(amend(fileId, await shown(), { eventKind: 'KHEN_THUONG' })).rejects.toMatchObject(refused('record.filled', /“Loại diễn biến”.*Đính chính/));
    await amend(fileId, await shown(), { decisionNo: '7/QĐ-TG' });
    await expect(amend(fileId, await shown(), { decisionNo: null })).rejects.toMatchObject(refused('record.filled', /“Số quyết định”/));
    expect(await shown()).toMatchObject({ version: 2, values: { eventKind: 'KY_LUAT', decisionNo: '7/QĐ-TG' } });
  });

  it('is how a state that changes with time is told anew, and its facts are not', async () => {
    const { fileId } = await fled();
    const obligation = node.engine.registry.codeLists.find(({ name }) => name === 'civil_obligation_kind')?.entries[0]?.code;
    const { recordId } = await node.do<Shown>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'civil_obligation', expectedVersion: 0, purpose, values: { kind: obligation, amount: 90_000_000, paid: 10_000_000 } });
    const shown = async () => (await records(fileId)).find((each) => each.recordId === recordId) as Shown;
    await amend(fileId, await shown(), { paid: 40_000_000 });
    await expect(amend(fileId, await shown(), { amount: 40_000_000 })).rejects.toMatchObject(refused('record.filled', /“Số tiền phải thực hiện”/));
    expect(await shown()).toMatchObject({ version: 2, values: { amount: 90_000_000, paid: 40_000_000 } });
  });

  it.each(['grading', 'reward_discipline', 'execution_event', 'admission', 'treatment', 'placement', 'contact'])('%s is a fact in every field', (name) => {
    expect(node.engine.registry.recordTypes.find((type) => type.name === name)).toMatchObject({ occurredField: expect.any(String) as unknown });
    expect(node.engine.registry.recordTypes.find((type) => type.name === name)?.changesWithTime).toBeUndefined();
  });
});
