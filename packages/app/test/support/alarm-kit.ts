import { expect } from 'vitest';
import type { Actor } from '@thahs/engine';
import type { AlarmList, AlarmView } from '@thahs/engine/contract';
import { lookForAlarms } from '@thahs/engine/alarm';
import type { MachineFacts } from '@thahs/engine/alarm';
import { placeAll } from './place-all.ts';
import type { TestNode } from './test-node.ts';

export const SOUND: MachineFacts = { disk: { freeBytes: 500, totalBytes: 1000 }, certificates: [], databaseClockOff: 0, clockJumped: 0, publicWays: [] };

/** A look of a sound machine, or of one with something wrong. */
export async function look(node: TestNode, machine: Partial<MachineFacts> = {}): Promise<void> {
  await placeAll(node);
  await lookForAlarms(node.engine, { ...SOUND, ...machine });
}

export const alarmsOf = async (node: TestNode, who: Actor, closed = false): Promise<AlarmView[]> => (await node.do<AlarmList>(who, 'alarm.list', closed ? { closed } : {})).alarms;

export const codesOf = async (node: TestNode, who: Actor): Promise<string[]> => (await alarmsOf(node, who)).map(({ code }) => code).toSorted();

export async function theOne(node: TestNode, who: Actor, code: string): Promise<AlarmView> {
  const found = (await alarmsOf(node, who)).filter((alarm) => alarm.code === code);
  expect(found.length, code).toBe(1);
  return found[0] as AlarmView;
}

export const acknowledge = (node: TestNode, who: Actor, alarmId: string, reason = 'Đã hỏi, đúng việc được giao'): Promise<unknown> => node.do(who, 'alarm.acknowledge', { operationId: node.id(), alarmId, reason });
