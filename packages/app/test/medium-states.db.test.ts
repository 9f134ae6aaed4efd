import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { MediumHistory } from '@thahs/engine/contract';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Where a medium is, who keeps it, and what nobody may do with one that left the use. */

let node: TestNode;
let keeper: Actor;
beforeAll(async () => {
  node = await testNode();
  keeper = await node.actor('quantri');
});

const act = (name: string, input: Record<string, unknown>, who = keeper): Promise<unknown> => node.do(who, name, { operationId: node.id(), ...input });
const code = (problem: string): unknown => expect.objectContaining({ problem: expect.objectContaining({ code: problem }) as unknown });

async function registered(label: string): Promise<string> {
  const mediumId = node.id();
  await act('medium.register', { mediumId, label, kind: 'DISK', serial: `SN-${label}`, keeper: 'Lê Văn Giữ', place: 'Tủ sắt' });
  return mediumId;
}
const read = (mediumId: string): Promise<MediumHistory> => node.do(keeper, 'medium.read', { mediumId });

const STEPS: Readonly<Record<string, Record<string, unknown>>> = {
  'medium.hand-over': { keeper: 'Trần Thị Nhận', place: 'Két' }, 'medium.lost': { reason: 'Không thấy khi kiểm kê' }, 'medium.retire': { reason: 'Ổ có lỗi đọc' },
};
/* Each state by the acts that lead to it, then what each act makes of it; a dash is a refusal. */
const TABLE = [
  ['IN_USE', [], { 'medium.hand-over': 'IN_USE', 'medium.lost': 'LOST', 'medium.retire': 'AWAITING_CLEARING' }],
  ['LOST', ['medium.lost'], { 'medium.hand-over': '-', 'medium.lost': '-', 'medium.retire': 'AWAITING_CLEARING' }],
  ['AWAITING_CLEARING', ['medium.retire'], { 'medium.hand-over': 'AWAITING_CLEARING', 'medium.lost': 'LOST', 'medium.retire': '-' }],
] as const;

it('goes from each state by each act where the table says, and nowhere else', async () => {
  for (const [state, way, cells] of TABLE) {
    for (const [name, next] of Object.entries(cells)) {
      const mediumId = await registered(`${state}-${name}`);
      for (const step of way) await act(step, { mediumId, ...STEPS[step] });
      const done = act(name, { mediumId, ...STEPS[name] });
      if (next === '-') await expect(done).rejects.toEqual(code('medium.state'));
      else await done;
      expect((await read(mediumId)).state, `${state} ${name}`).toBe(next === '-' ? state : next);
    }
  }
});

it('tells who kept it where, act by act', async () => {
  const mediumId = await registered('Ổ lý lịch');
  await act('medium.hand-over', { mediumId, keeper: 'Trần Thị Nhận', place: 'Két' });
  await act('medium.lost', { mediumId, reason: 'Không thấy khi kiểm kê' });
  const { history, keeper: now } = await read(mediumId);
  expect(now).toBe('Trần Thị Nhận');
  expect(history.map((event) => [event.act, event.keeper, event.place, event.reason])).toEqual([
    ['medium.register', 'Lê Văn Giữ', 'Tủ sắt', null], ['medium.hand-over', 'Trần Thị Nhận', 'Két', null], ['medium.lost', 'Trần Thị Nhận', 'Két', 'Không thấy khi kiểm kê'],
  ]);
});

it('does not register a disk again that left the use and is not cleared, under whatever label', async () => {
  for (const way of ['medium.lost', 'medium.retire']) {
    await act(way, { mediumId: await registered(way), ...STEPS[way] });
    const again = act('medium.register', { mediumId: node.id(), label: `${way} mới`, kind: 'STICK', serial: `SN-${way}`, keeper: 'A', place: 'B' });
    await expect(again).rejects.toMatchObject({ problem: { code: 'medium.not-cleared', clause: 'tt.d7.k2.b' } });
  }
});

it('lets a head read but not act, and no officer of entry do either', async () => {
  const mediumId = await registered('Ổ quyền');
  const [clerk, head] = [await node.actor('nhaplieu'), await node.actor('chihuy')];
  await expect(act('medium.lost', { mediumId, reason: 'x' }, head)).rejects.toMatchObject({ problem: { class: 'refused' } });
  await expect(node.do(clerk, 'medium.read', { mediumId })).rejects.toMatchObject({ problem: { class: 'refused' } });
  await expect(act('medium.lost', { mediumId: node.id(), reason: 'x' })).rejects.toEqual(code('medium.unknown'));
});
