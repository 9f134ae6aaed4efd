import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import { EVENT_KINDS } from '../../shared/code-lists/event-kind.ts';
import { fileStatuses } from '../../shared/code-lists/file-status.ts';
import { judgmentExecution } from '../registry.ts';
import { next, replay, REFUSALS, type Act } from './index.ts';
import { COURSES } from './kinds/index.ts';
import { cellOf, isRefused, STAYS, type Course } from './table.ts';
import { placeInDay } from './acts.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const event = (number: number, act: Act, on: string, more: Record<string, unknown> = {}): RecordFacts => ({ recordId: id(number), type: 'execution_event', state: 'current', occurredAt: on, values: { eventKind: act, occurredOn: on, ...more } });
const kinds = Object.keys(COURSES);

/** Shortest way from the start to every state, one act a day. */
function ways(course: Course): Map<string, Act[]> {
  const found = new Map<string, Act[]>([[course.start, []]]);
  for (const [state, way] of found)
    for (const act of EVENT_KINDS) {
      const cell = cellOf(course, state, act);
      if (!isRefused(cell) && cell !== STAYS && !found.has(cell)) found.set(cell, [...way, act]);
    }
  return found;
}

/** “It was not so” is no reason against the paper that comes after the fact. */
const LATE: Readonly<Record<string, string>> = { HUY_HOAN: 'NOT_DEFERRED', HUY_TAM_DINH_CHI: 'NOT_SUSPENDED', NHAN_TRA_TRICH_XUAT: 'NOT_EXTRACTED' };
function nextState(course: Course, state: string, act: Act): string {
  const cell = cellOf(course, state, act);
  return isRefused(cell) || cell === STAYS ? state : cell;
}

/** A paper of LATE that a state on the way awaits, after that state. */
function isLate(course: Course, way: readonly Act[], act: Act, refused: string): boolean {
  let state = course.start;
  let awaited = course.states[state]?.awaits === act;
  for (const each of way) {
    state = nextState(course, state, each);
    awaited = each !== act && (awaited || course.states[state]?.awaits === act);
  }
  return awaited && LATE[act] === refused;
}

/** One cell, by acts of a time whose law was read and, where that law is the reason, of a time whose law was not. */
function expectCell(kind: string, course: Course, { state, way, act }: { state: string; way: readonly Act[]; act: Act }): void {
  const before = way.map((each, at) => event(at, each, addDays('2023-01-01', at)));
  const on = addDays('2023-01-01', way.length + 3);
  const cell = cellOf(course, state, act);
  const after = replay(kind, [...before, event(99, act, on)]);
  const at = `${state} × ${act}`;
  const expected = isRefused(cell) || cell === STAYS ? state : cell;
  expect(after.state, at).toBe(expected);
  expect(after.since, at).toBe(expected === state ? (before.at(-1)?.occurredAt ?? null) : on);
  if (!isRefused(cell) || isLate(course, way, act, cell.refused)) {
    expect(after.findings, at).toEqual([]);
    return;
  }
  expect(after.findings.map(({ recordId, reason }) => [recordId, reason]), at).toEqual([[id(99), cell.refused]]);
  const law = REFUSALS[cell.refused].basis === 'LAW';
  const doubted = replay(kind, [...before, event(99, act, '2026-08-10')]);
  expect(doubted.findings.map(({ blocks }) => blocks), at).toEqual([!law]);
  expect(doubted.state, at).toBe(law ? (cell.leadsTo ?? state) : state);
}

describe.each(kinds)('table of %s', (kind) => {
  const course = COURSES[kind]!;
  const reached = ways(course);
  it('has no state that no act leads to', () => {
    // The start of a file whose person is deferred, suspended or released lies inside the prisoner's table.
    const inside = ['HOAN_CHAP_HANH', 'TAM_DINH_CHI', 'THA_TU_CO_DIEU_KIEN'].includes(kind);
    const missing = Object.keys(course.states).filter((state) => !reached.has(state));
    expect(inside ? missing.filter((state) => state !== 'WAITING' && state !== 'APPROVED') : missing.filter((state) => state !== 'APPROVED')).toEqual([]);
  });

  it('does at every cell what it says', () => {
    for (const [state, way] of reached) for (const act of EVENT_KINDS) expectCell(kind, course, { state, way, act });
  });
});

it('every subject kind has a course, every act a place in the day, every status an entry in the list', () => {
  expect(kinds.toSorted()).toEqual(judgmentExecution.subjectKinds.map((each) => each.code).toSorted());
  expect(new Set(EVENT_KINDS.map(placeInDay)).size).toBe(EVENT_KINDS.length);
  const statuses = new Set(fileStatuses.entries.map((entry) => entry.code));
  const used = new Set(Object.values(COURSES).flatMap((course) => Object.values(course.states).map((state) => state.status as string)));
  expect([...used].filter((status) => !statuses.has(status))).toEqual([]);
  expect([...statuses].filter((status) => !used.has(status))).toEqual([]);
});

const acts = fc.constantFrom(...EVENT_KINDS);
const day = fc.integer({ min: 0, max: 12 }).map((offset) => addDays('2024-02-24', offset));
const told = fc.array(fc.record({ act: acts, on: day, until: fc.option(day, { nil: undefined }) }), { maxLength: 14 });
const records = (list: readonly { act: Act; on: string; until?: string | undefined }[]): RecordFacts[] => list.map(({ act, on, until }, at) => event(at, act, on, until === undefined ? {} : { until }));
const admission = (number: number, on: string): RecordFacts => ({ recordId: id(number), type: 'admission', state: 'current', occurredAt: on, values: { admittedOn: on } });

describe('any history', () => {
  it('is the same in whatever order it was entered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), told.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), fc.array(day, { maxLength: 2 }), (kind, [list, shuffled], admissions) => {
        const extra = admissions.map((on, at) => admission(50 + at, on));
        const bare = (given: RecordFacts[]): unknown => {
          const { state, since, stretches, findings } = replay(kind, given);
          return { state, since, stretches: stretches.map((each) => ({ ...each, recordId: '' })), findings: findings.map((each) => JSON.stringify({ ...each, recordId: '' })).toSorted() };
        };
        expect(bare([...extra, ...records(shuffled)])).toEqual(bare([...records(list), ...extra]));
      }),
      { numRuns: 600 },
    );
  });

  it('made of nothing but acts that were possible when they were entered is sound, whatever their days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(fc.tuple(fc.nat(), day), { maxLength: 12 }), (kind, picks) => {
        const file: RecordFacts[] = [];
        for (const [pick, on] of picks) {
          const possible = next(kind, file, on).filter((each) => each.refused === null);
          file.push(event(file.length, possible[pick % possible.length]!.act, on));
        }
        expect(replay(kind, file).findings.filter((found) => found.blocks)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('has stretches that follow one another without a hole', () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), told, (kind, list) => {
      const { stretches, state } = replay(kind, records(list));
      for (const [at, stretch] of stretches.entries()) expect(stretch.to).toBe(stretches[at + 1]?.from ?? null);
      expect(stretches.at(-1)?.state).toBe(state);
    }), { numRuns: 200 });
  });
});
