import type { Actor } from '@thahs/engine';
import type { ReconciliationList, ReconciliationMinute, SampleFile } from '@thahs/engine/contract';
import { reconcile } from '../../src/oversight/index.ts';
import type { MachinePart } from '../../src/oversight/index.ts';
import { openFile } from './sample.ts';
import type { TestNode } from './test-node.ts';

const MIDDLE = ['Văn', 'Đức', 'Công', 'Hữu', 'Quốc', 'Minh'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hải', 'Khánh', 'Lâm', 'Nam', 'Phúc', 'Quân', 'Sơn', 'Thắng', 'Vinh'];

export async function openFiles(node: TestNode, clerk: Actor, count: number, from = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let n = from; n < from + count; n += 1) ids.push(await openFile(node, clerk, { fileNo: `BH-${String(n).padStart(4, '0')}`, fullName: `Nguyễn ${MIDDLE[Math.floor(n / GIVEN.length) % MIDDLE.length]} ${GIVEN[n % GIVEN.length]}` }));
  return ids;
}

/** Begun by the officer, done by the node. */
export async function reconciled(node: TestNode, officer: Actor): Promise<MachinePart & { reconciliationId: string }> {
  const { reconciliationId } = await node.do<{ reconciliationId: string }>(officer, 'reconciliation.begin', { operationId: node.id() });
  const [part] = await reconcile(node, [{ unit: officer.unitId, reconciliationId }]);
  return { ...(part as MachinePart), reconciliationId };
}

export const minuteOf = (node: TestNode, who: Actor, reconciliationId: string): Promise<ReconciliationMinute> => node.do(who, 'reconciliation.read', { reconciliationId });
export const listOf = (node: TestNode, who: Actor): Promise<ReconciliationList> => node.do(who, 'reconciliation.list', {});
export const opened = (node: TestNode, who: Actor, fileId: string): Promise<unknown> => node.do(who, 'file.read', { fileId, purpose: 'DOI_CHIEU_HO_SO' });

export const state = (node: TestNode, who: Actor, reconciliationId: string, fileId: string, result: SampleFile['result'] = 'MATCHES', words?: string): Promise<unknown> =>
  node.do(who, 'reconciliation.state', { operationId: node.id(), reconciliationId, fileId, result, ...(words === undefined ? {} : { words }) });

/** Every file of the sample that this person may state, opened and found to match. */
export async function stateAll(node: TestNode, who: Actor, reconciliationId: string): Promise<void> {
  for (const { fileId, mayState, result } of (await minuteOf(node, who, reconciliationId)).sample) {
    if (!mayState || result !== null) continue;
    await opened(node, who, fileId);
    await state(node, who, reconciliationId, fileId);
  }
}

export const conclude = (node: TestNode, who: Actor, reconciliationId: string, words = 'Dữ liệu khớp với hồ sơ giấy'): Promise<unknown> => node.do(who, 'reconciliation.conclude', { operationId: node.id(), reconciliationId, words });
export const decide = (node: TestNode, who: Actor, reconciliationId: string, accept = true, note?: string): Promise<unknown> => node.do(who, 'reconciliation.decide', { operationId: node.id(), reconciliationId, accept, ...(note === undefined ? {} : { note }) });
