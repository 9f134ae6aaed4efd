import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { MediumHistory, MediumView } from '@thahs/engine/contract';
import { vietnamDate } from '@thahs/engine/kernel';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* Where a medium is, who keeps it, and what nobody may do with one that left the use. */

let node: TestNode;
let keeper: Actor;
beforeAll(async () => {
  node = await testNode();
  keeper = await node.actor('chuyentrach');
});

const act = (name: string, input: Record<string, unknown>, who = keeper): Promise<unknown> => node.do(who, name, { operationId: node.id(), ...input });
const code = (problem: string): unknown => expect.objectContaining({ problem: expect.objectContaining({ code: problem }) as unknown });

async function registered(label: string): Promise<string> {
  const mediumId = node.id();
  await act('medium.register', { mediumId, label, kind: 'DISK', serial: `SN-${label}`, keeper: 'Lê Văn Giữ', place: 'Tủ sắt' });
  return mediumId;
}
const read = (mediumId: string): Promise<MediumHistory> => node.do(keeper, 'medium.read', { mediumId });

const TODAY = vietnamDate(Date.now());
const STEPS: Readonly<Record<string, Record<string, unknown>>> = {
  'medium.hand-over': { keeper: 'Trần Thị Nhận', place: 'Két' }, 'medium.lost': { reason: 'Không thấy khi kiểm kê' }, 'medium.retire': { reason: 'Ổ có lỗi đọc' },
  'medium.clear': { technique: 'OVERWRITE', tool: 'nwipe 0.34', checked: 'Đọc lại 1.000 chỗ, toàn số 0', doneOn: TODAY, nextUse: 'STAYS' }, 'medium.encryption': { encryption: 'STATED', encryptionNote: 'IronKey D500S' },
};
const NONE = { 'medium.hand-over': '-', 'medium.lost': '-', 'medium.retire': '-', 'medium.clear': '-', 'medium.encryption': '-' };
/* Each state by the acts that lead to it, then what each act makes of it; a dash is a refusal. */
const TABLE: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  ['IN_USE', [], { 'medium.hand-over': 'IN_USE', 'medium.lost': 'LOST', 'medium.retire': 'AWAITING_CLEARING', 'medium.clear': '-', 'medium.encryption': 'IN_USE' }],
  ['LOST', ['medium.lost'], { ...NONE, 'medium.retire': 'AWAITING_CLEARING' }],
  ['AWAITING_CLEARING', ['medium.retire'], { ...NONE, 'medium.hand-over': 'AWAITING_CLEARING', 'medium.lost': 'LOST', 'medium.clear': 'CLEARING' }],
  ['CLEARING', ['medium.retire', 'medium.clear'], NONE],
  ['CLEARED', ['medium.retire', 'medium.clear', 'accept'], NONE],
  ['AWAITING_CLEARING', ['medium.retire', 'medium.clear', 'send back'], { ...NONE, 'medium.hand-over': 'AWAITING_CLEARING', 'medium.lost': 'LOST', 'medium.clear': 'CLEARING' }],
];

async function take(step: string, mediumId: string): Promise<unknown> {
  if (STEPS[step]) return act(step, { mediumId, ...STEPS[step] });
  const head = await node.actor('chihuy');
  const { media } = await node.do<{ media: MediumView[] }>(head, 'medium.list', {});
  return act('medium.clear-decide', { clearingId: media.find((medium) => medium.mediumId === mediumId)?.clearing?.clearingId, accept: step === 'accept', note: 'đã xem' }, head);
}

it('goes from each state by each act where the table says, and nowhere else', async () => {
  for (const [state, way, cells] of TABLE) {
    for (const [name, next] of Object.entries(cells)) {
      const mediumId = await registered(`${way.join(' ')}-${name}`);
      for (const step of way) await take(step, mediumId);
      const done = take(name, mediumId);
      if (next === '-') await expect(done, `${state} ${name}`).rejects.toMatchObject({ problem: { code: expect.stringMatching(/^medium\.(state|not-in-use)$/) as unknown } });
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
