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
  const move = (discrepancyId: string, to: string) => node.do(clerk, 'discrepancy.move', { operationId: node.id(), discrepancyId, to, note: 'Đã đối chiếu bản giấy' });
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

  it('is still rejected without a change', async () => {
    const fileId = await openFile(node, clerk, { fileNo: 'M-4', fullName: 'Phạm Văn Đúng' });
    await move(await raise(fileId, 'person'), 'rejected');
  });
});
