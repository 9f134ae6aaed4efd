import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { rebuildProjections } from '@thahs/engine/record';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';
import { openFile } from './support/sample.ts';

const PURPOSE = 'NHAP_LIEU';
let node: TestNode;
let officer: Actor;
beforeAll(async () => {
  node = await testNode();
  officer = await node.actor('nhaplieu');
});

interface View {
  readonly records: readonly { recordId: string; type: string; version: number; values: Record<string, unknown> }[];
}
const read = (fileId: string): Promise<View> => node.do<View>(officer, 'file.read', { fileId, purpose: PURPOSE });
const amend = (fileId: string, more: Record<string, unknown>): Promise<unknown> => node.do(officer, 'record.amend', { operationId: node.id(), fileId, purpose: PURPOSE, lateReason: 'Thử đồng thời', ...more });
const placement = (team: string): Record<string, unknown> => ({ type: 'placement', values: { subCamp: 'PT 1', team, from: '2026-01-05' } });
const home = (address: string): Record<string, unknown> => ({ type: 'residence', values: { kind: 'THUONG_TRU', address } });
const outcomes = async (acts: readonly Promise<unknown>[]): Promise<{ done: number; codes: Set<string> }> => {
  const settled = await Promise.allSettled(acts);
  const codes = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { problem?: { code: string } }).problem?.code ?? String(one.reason)] : []));
  return { done: settled.length - codes.length, codes: new Set(codes) };
};

describe('officers who act on one file at the same time', () => {
  it('do not overwrite each other: of many changes to one version one is kept', async () => {
    const fileId = await openFile(node, officer, { fileNo: 'DT-1', fullName: 'Nguyễn Văn Cùng' });
    await amend(fileId, { ...home('Đội 1'), expectedVersion: 0 });
    for (let round = 1; round <= 4; round += 1) {
      const record = (await read(fileId)).records.find((r) => r.type === 'residence');
      const acts = Array.from({ length: 8 }, (_, i) => amend(fileId, { ...home(`Đội ${round}${i}`), recordId: record?.recordId, expectedVersion: record?.version }));
      expect(await outcomes(acts)).toEqual({ done: 1, codes: new Set(['record.version']) });
      expect((await read(fileId)).records.find((r) => r.type === 'residence')?.version).toBe(round + 1);
    }
  });

  it('do not enter twice what a file has once', async () => {
    const fileId = await openFile(node, officer, { fileNo: 'DT-2', fullName: 'Nguyễn Văn Một' });
    const acts = Array.from({ length: 6 }, () => amend(fileId, { type: 'person', values: { fullName: 'Nguyễn Văn Hai', sex: 'NAM', birthDate: '1990-01-01' }, expectedVersion: 0 }));
    expect(await outcomes(acts)).toEqual({ done: 0, codes: new Set(['record.only-one']) });
  });

  it('leave a search row that holds what both have written, the same that a rebuild makes', async () => {
    const files: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const fileId = await openFile(node, officer, { fileNo: `DT-3${i}`, fullName: 'Nguyễn Văn Hàng' });
      files.push(fileId);
      await Promise.all([
        amend(fileId, { ...placement(`Đội ${i}`), expectedVersion: 0 }),
        amend(fileId, { type: 'execution_event', values: { eventKind: 'TRICH_XUAT', occurredOn: '2026-11-20', reason: 'Phục vụ xét xử', until: '2026-12-20' }, expectedVersion: 0 }),
        amend(fileId, { type: 'execution_event', values: { eventKind: 'KHEN_THUONG', occurredOn: '2026-10-01' }, expectedVersion: 0 }),
      ]);
    }
    const rows = (): Promise<unknown[]> => node.db.owner(async (c) => (await c.query('select * from file_index where file_id = any ($1::uuid[]) order by file_id', [files])).rows);
    const live = await rows();
    await rebuildProjections(node.engine);
    expect(live).toEqual(await rows());
    expect(live).toHaveLength(6);
  });
});
