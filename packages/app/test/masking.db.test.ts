import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { DeskView, HistoryEntry } from '@thahs/engine/contract';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

let node: TestNode;
let clerk: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode();
  [clerk, head] = await Promise.all(['nhaplieu', 'chihuy'].map((login) => node.actor(login))) as [Actor, Actor];
});

const PURPOSE = 'QUAN_LY_GIAM_GIU';
const problem = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) as unknown });
interface View { name: string; records: { recordId: string; type: string; version: number; values: Record<string, unknown> }[] }
const read = (actor: Actor, fileId: string, purpose = PURPOSE) => node.do<View>(actor, 'file.read', { fileId, purpose });
const correct = async (fileId: string, type: string, change: Record<string, unknown>, reason = 'Theo giấy') => {
  const record = (await read(clerk, fileId)).records.find((r) => r.type === type);
  return node.do<{ state: string; correctionId: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId: record?.recordId, expectedVersion: record?.version, values: { ...record?.values, ...change }, reason, purpose: PURPOSE });
};

describe('what the purpose hides', () => {
  it('is hidden in the reasons of the history too', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-1', fullName: 'Nguyễn Văn Che' });
    await correct(fileId, 'person', { occupation: 'Thợ hàn' }, 'Ông Nguyễn Văn Che khai lại');
    const reasons = async (purpose: string) => (await node.do<{ entries: HistoryEntry[] }>(clerk, 'file.history', { fileId, purpose })).entries.map((e) => e.reason);
    expect(await reasons(PURPOSE)).toContain('Ông Nguyễn Văn Che khai lại');
    const masked = await reasons('THONG_KE');
    expect(masked).toContain('(được che)');
    expect(JSON.stringify(masked)).not.toContain('Văn Che');
  });

  it('is hidden among the files last looked at on the desk', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-2', fullName: 'Trần Văn Gần' });
    const recent = async (actor: Actor) => (await node.do<DeskView>(actor, 'desk.read', {})).recent.find((r) => r.fileId === fileId)?.name;
    await read(clerk, fileId);
    expect(await recent(clerk)).toBe('Trần Văn Gần');
    // The desk of the head above is read by the purpose of one's own custody, which opens no file of a unit below.
    const above = await node.actor('lanhdao');
    await read(above, fileId, 'CHI_DAO_CAP_DUOI');
    expect(await recent(above)).toBe('(được che)');
  });
});

describe('a discrepancy between paper and file', () => {
  const move = (discrepancyId: string, to: string, by = clerk) => node.do(by, 'discrepancy.move', { operationId: node.id(), discrepancyId, to, note: 'Đã đối chiếu bản giấy' });
  const raise = async (fileId: string, recordType: string): Promise<string> => {
    const { discrepancyId } = await node.do<{ discrepancyId: string }>(clerk, 'discrepancy.raise', { operationId: node.id(), fileId, recordType, paper: 'Giấy ghi khác', electronic: '', purpose: PURPOSE });
    await move(discrepancyId, 'verifying');
    return discrepancyId;
  };

  it('is corrected only when what it names was changed after it was raised', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-3', fullName: 'Lê Văn Lệch' });
    const accept = (correctionId: string) => node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    await accept((await correct(fileId, 'person', { occupation: 'Thợ mộc' })).correctionId);
    const [person, penalty] = [await raise(fileId, 'person'), await raise(fileId, 'penalty')];
    await expect(move(person, 'corrected')).rejects.toThrow(problem('discrepancy.not-mended'));
    const asked = await correct(fileId, 'person', { occupation: 'Thợ nề' });
    await expect(move(person, 'corrected')).rejects.toThrow(problem('discrepancy.not-mended'));
    await accept(asked.correctionId);
    await expect(move(penalty, 'corrected')).rejects.toThrow(problem('discrepancy.not-mended'));
    await move(person, 'corrected');
  });

  it('that names a record is mended by that record alone, another of its type mends nothing', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-5', fullName: 'Lê Văn Hai Tội' });
    const add = (article: string) => node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'offence', expectedVersion: 0, purpose: PURPOSE, values: { article } });
    const [wrong, other] = [(await add('173.1')).recordId, (await add('249.1')).recordId];
    const change = async (recordId: string): Promise<void> => {
      const { correctionId, state } = await node.do<{ correctionId: string; state: string }>(clerk, 'record.correct', { operationId: node.id(), fileId, recordId, expectedVersion: 1, values: { article: '175.4' }, reason: 'Đối chiếu bản án', purpose: PURPOSE });
      if (state === 'pending') await node.do(head, 'correction.decide', { operationId: node.id(), correctionId, accept: true });
    };
    const raised = (of: Record<string, string>) => node.do<{ discrepancyId: string }>(clerk, 'discrepancy.raise', { operationId: node.id(), fileId, paper: 'Điều 174', electronic: 'Điều 173', purpose: PURPOSE, ...of });
    const [named, typed] = [(await raised({ recordId: wrong, recordType: 'penalty' })).discrepancyId, (await raised({ recordType: 'offence' })).discrepancyId];
    for (const id of [named, typed]) await move(id, 'verifying');
    await change(other);
    await expect(move(named, 'corrected')).rejects.toThrow(problem('discrepancy.not-mended'));
    await move(typed, 'corrected');
    const { discrepancies } = await node.do<{ discrepancies: { discrepancyId: string; recordId: string | null; recordType: string | null }[] }>(clerk, 'file.read', { fileId, purpose: PURPOSE });
    expect(discrepancies.find((each) => each.discrepancyId === named)).toMatchObject({ recordId: wrong, recordType: 'offence' });
    await change(wrong);
    await move(named, 'corrected');
    await expect(raised({ recordId: node.id() })).rejects.toThrow(problem('record.not-in-file'));
  });

  it('of a record that should not be there is mended by taking it out of force', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-6', fullName: 'Lê Văn Thừa' });
    const { recordId } = await node.do<{ recordId: string }>(clerk, 'record.amend', { operationId: node.id(), fileId, type: 'offence', expectedVersion: 0, purpose: PURPOSE, values: { article: '173.1' } });
    const { discrepancyId } = await node.do<{ discrepancyId: string }>(clerk, 'discrepancy.raise', { operationId: node.id(), fileId, recordId, paper: 'Không có', electronic: 'Điều 173', purpose: PURPOSE });
    await move(discrepancyId, 'verifying');
    await node.do(head, 'record.void', { operationId: node.id(), fileId, recordId, expectedVersion: 1, reason: 'Bản án không có tội này', purpose: PURPOSE });
    await move(discrepancyId, 'corrected');
  });

  it('is still rejected without a change, by another than who raised it', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-4', fullName: 'Phạm Văn Đúng' });
    const raised = await raise(fileId, 'person');
    await expect(move(raised, 'rejected')).rejects.toMatchObject({ problem: { class: 'refused', code: 'discrepancy.own', clause: 'nd59.d9.k2' } });
    await move(raised, 'rejected', await node.actor('chuyentrach'));
  });
});

describe('corrections and discrepancies are of something', () => {
  it('a record has one correction waiting at a time', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-91', fullName: 'Vũ Văn Chờ' });
    await correct(fileId, 'person', { occupation: 'Thợ nề' });
    await expect(correct(fileId, 'person', { occupation: 'Thợ xây' })).rejects.toEqual(problem('correction.waits'));
  });

  it('a discrepancy names a field that there is, and what the file says is read from the file', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-92', fullName: 'Vũ Văn Lệch' });
    const raise = (more: Record<string, unknown>) => node.do<{ discrepancyId: string }>(clerk, 'discrepancy.raise', { operationId: node.id(), fileId, paper: '13/05/2032', electronic: 'điều bịa', purpose: PURPOSE, ...more });
    await expect(raise({ recordType: 'nope', field: 'xxx' })).rejects.toEqual(problem('record.type-unknown'));
    await expect(raise({ recordType: 'penalty', field: 'xxx' })).rejects.toEqual(problem('discrepancy.field'));
    const penalty = (await read(clerk, fileId)).records.find(({ type }) => type === 'penalty');
    const { discrepancyId } = await raise({ recordId: penalty?.recordId, field: 'termEnd' });
    const { rows } = await node.db.owner((c) => c.query('select electronic from discrepancy where discrepancy_id = $1', [discrepancyId]));
    expect(rows).toEqual([{ electronic: '2031-05-13' }]);
  });

  it('who reads the waiting corrections has looked at each file in them', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-93', fullName: 'Vũ Văn Xem' });
    await correct(fileId, 'person', { occupation: 'Thợ rèn' });
    await node.do(head, 'correction.list', { purpose: PURPOSE });
    const looks = await node.do<{ looks: { act: string }[] }>(clerk, 'file.looks', { fileId, purpose: PURPOSE });
    expect(looks.looks.map(({ act }) => act)).toContain('correction.list');
  });

  it('a reason tells no more than the field it is about', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-94', fullName: 'Vũ Văn Kín' });
    await correct(fileId, 'person', { drugHistory: 'Điều kín' }, 'Lý do nói điều kín');
    const reader = await node.actor('tracuu');
    const history = await node.do(reader, 'file.history', { fileId, purpose: PURPOSE });
    const waiting = await node.do(reader, 'correction.list', { purpose: PURPOSE });
    expect(JSON.stringify([history, waiting])).not.toContain('điều kín');
    expect(JSON.stringify(await node.do(head, 'file.history', { fileId, purpose: PURPOSE }))).toContain('Lý do nói điều kín');
  });
});
