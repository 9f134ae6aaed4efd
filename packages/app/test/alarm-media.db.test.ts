import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@thahs/engine';
import { ALARM_RULES } from '@thahs/engine/alarm';
import type { Facts } from '@thahs/engine/alarm';
import type { MediumView } from '@thahs/engine/contract';
import { fixedPorts, vietnamDate } from '@thahs/engine/kernel';
import { makeRecoveryKey } from '@thahs/platform/sealing';
import { keepingRules } from '@thahs/registries';
import { alarmsOf, look, SOUND } from './support/alarm-kit.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

/* What rings of media: lost, not encrypted, long unseen, out of use and not cleared; and that nothing rings before the plan itself would have acted. */

const DAY = 86_400_000;
const START = Date.parse('2026-08-03T02:00:00Z');
const ports = fixedPorts(new Date(START).toISOString());
let node: TestNode;
let keeper: Actor;
let head: Actor;
beforeAll(async () => {
  node = await testNode(ports);
  keeper = await node.actor('trungtam');
  head = await node.actor('lanhdao');
});

const act = <T>(name: string, input: Record<string, unknown>, who = keeper): Promise<T> => node.do<T>(who, name, { operationId: node.id(), ...input });
const rings = async (code: string): Promise<string[]> => {
  await look(node);
  return (await alarmsOf(node, head)).filter((alarm) => alarm.code === code).map(({ message }) => message.vi).toSorted();
};
const after = (days: number): void => ports.set(new Date(START + days * DAY + 3_600_000).toISOString());

async function registered(label: string, more: Record<string, unknown> = {}): Promise<string> {
  const mediumId = node.id();
  await act('medium.register', { mediumId, label, kind: 'DISK', serial: `SN-${label}`, keeper: 'A', place: 'B', ...more });
  return mediumId;
}

it('one that does not encrypt rings at once, one nobody plugged in after eight days, and both fall silent out of use', async () => {
  const plain = await registered('M1', { encryption: 'NONE', encryptionNote: 'phòng thử' });
  expect(await rings('medium-not-encrypted')).toEqual(['Phương tiện M1 đang dùng mà không mã hóa.']);
  after(7);
  expect(await rings('medium-unseen')).toEqual([]);
  after(8);
  expect(await rings('medium-unseen')).toEqual(['Phương tiện M1: 8 ngày chưa có bản mới.']);
  await act('medium.retire', { mediumId: plain, reason: 'Thay ổ mã hóa' });
  expect([await rings('medium-unseen'), await rings('medium-not-encrypted')]).toEqual([[], []]);
});

it('one that is lost rings until it is found', async () => {
  const lost = await registered('M2');
  await act('medium.lost', { mediumId: lost, reason: 'Không thấy khi kiểm kê' });
  expect(await rings('medium-lost')).toEqual(['Phương tiện M2: báo mất đã 0 ngày.']);
  await act('medium.retire', { mediumId: lost, reason: 'Tìm thấy trong kho' });
  expect(await rings('medium-lost')).toEqual([]);
});

it('one out of use rings after thirty days until a head has confirmed that it was cleared', async () => {
  after(38);
  expect(await rings('medium-waits-clearing')).toEqual([]);
  after(39);
  expect(await rings('medium-waits-clearing')).toEqual(['Phương tiện M1: 31 ngày chưa xóa sạch.', 'Phương tiện M2: 31 ngày chưa xóa sạch.']);
  for (const medium of (await node.do<{ media: MediumView[] }>(keeper, 'medium.list', {})).media) {
    const { clearingId } = await act<{ clearingId: string }>('medium.clear', { mediumId: medium.mediumId, technique: 'SHRED', tool: 'Máy nghiền', checked: 'Mảnh dưới 2 mm', doneOn: '2026-09-10', nextUse: 'ENDS' });
    expect(await rings('medium-clearing-told')).toEqual([`Phương tiện ${medium.label}: báo đã xóa sạch 0 ngày trước.`]);
    await act('medium.clear-decide', { clearingId, accept: true }, head);
  }
  expect(await rings('medium-waits-clearing')).toEqual([]);
});

const factsOf = (ages: { copy: number; verify: number; drill: number }): Facts => {
  const at = (days: number): number => START - days * DAY;
  return {
    now: START, topUnit: 'x', latestLook: START, unitsWithoutOfficer: [], endedPostings: [], keeper: null, journal: { verifiedAt: START, faults: 0 }, keys: [], second: null, standbys: [], reconciliations: [], checks: [], mailWaitsSince: null, machine: SOUND, machines: [],
    copies: {
      nodeSince: at(1000), newest: { endedAt: at(ages.copy), media: 2 }, mediaInUse: 2, media: [{ mediumId: 'm', firstCopyAt: at(900), lastCopyAt: at(ages.copy), lastVerifiedAt: at(ages.verify), lastDrillAt: at(ages.drill), damaged: false }],
      held: [{ mediumId: 'm', state: 'IN_USE', since: at(900), encryption: 'SEEN', writtenAt: at(ages.copy) }],
      evidence: null,
    },
  };
};

it.each([3, 4] as const)('nothing rings while the plan of level %i keeps its own times, and each rings when it is long past', (level) => {
  const DAYS = { DAY: 1, WEEK: 7, MONTH: 30, QUARTER: 90, HALF_YEAR: 180 };
  const period = (what: string): number => Math.min(...keepingRules('2026-08-03', level).filter((rule) => rule.what === what).map(({ every }) => DAYS[every]));
  const found = (facts: Facts): string[] => ALARM_RULES.flatMap((rule) => (rule.kind === 'state' && rule.find(facts, () => false).length > 0 ? [rule.code] : [])).toSorted();
  expect(found(factsOf({ copy: period('COPY'), verify: period('VERIFY'), drill: period('DRILL') }))).toEqual([]);
  expect(found(factsOf({ copy: 10 * period('COPY'), verify: 10 * period('VERIFY'), drill: 10 * period('DRILL') }))).toEqual(['backup-overdue', 'drill-overdue', 'medium-unseen', 'verify-overdue']);
});

it('what pgBackRest says rings when it is old, was read long ago or lies in one repository, and never where it was not read', () => {
  const at = (days: number): number => START - days * DAY;
  const ring = ALARM_RULES.flatMap((rule) => (rule.kind === 'state' && rule.code === 'evidence-overdue' ? [rule] : []))[0];
  const found = (evidence: Facts['copies']['evidence']) => {
    const facts = factsOf({ copy: 0, verify: 0, drill: 0 });
    return ring?.find({ ...facts, copies: { ...facts.copies, evidence } }, () => false).map(({ detail }) => detail);
  };
  expect(found(null)).toEqual([]);
  expect(found({ readAt: at(0.1), newestAt: at(1), repositories: 2 })).toEqual([]);
  expect(found({ readAt: at(0.1), newestAt: at(3), repositories: 2 })).toEqual([{ days: 3 }]);
  expect(found({ readAt: at(4), newestAt: at(4.5), repositories: 2 })).toEqual([{ days: 4 }]);
  expect(found({ readAt: at(0.1), newestAt: at(1), repositories: 1 })).toEqual([{ repositories: 1 }]);
  expect(found({ readAt: at(0.1), newestAt: null, repositories: 0 })).toEqual([{ repositories: 0 }]);
});

it('a recovery key that waits rings until it is decided, one that nobody tried after half a year', async () => {
  const made = await makeRecoveryKey('Két', ports.now(), null);
  const begun = Math.round((ports.now() - START) / DAY);
  const { keyId } = await act<{ keyId: string }>('recovery-key.propose', { certificate: made.certificate, name: 'Két', keeper: 'A', place: 'B' });
  expect(await rings('recovery-key-waits')).toEqual(['Một khóa khôi phục được đề nghị 0 ngày trước.']);
  await act('recovery-key.decide', { keyId, accept: true, fingerprint: made.fingerprint }, head);
  expect(await rings('recovery-key-waits')).toEqual([]);
  after(begun + 183);
  expect(await rings('recovery-key-untried')).toEqual([]);
  after(begun + 185);
  expect(await rings('recovery-key-untried')).toEqual(['Một khóa khôi phục 185 ngày chưa thử mở.']);
  await act('recovery-key.tried', { keyId, on: vietnamDate(ports.now()), witness: 'C' });
  expect(await rings('recovery-key-untried')).toEqual([]);
});
