/** Files and reviews for the tests of eligibility. */
import type { RecordFacts, Review, ReviewRound } from '@thahs/engine/operation';
import { eligibilityPort } from './index.ts';

export type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
let made = 0;
export const facts = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values]) => ({ recordId: String((made += 1)).padStart(6, '0'), type, state: 'current', occurredAt: null, values }));
export const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, ...more }];
export const years = (n: number, months = 0) => ({ years: n, months, days: 0 });
export const penalty = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: years(9), startDate: '2022-03-14', ...more }];
export const admitted: Draft = ['admission', { admittedOn: '2022-06-01' }];
export const quarter = (periodEnd: string, grade: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['grading', { period: 'QUY', periodEnd, grade, ...more }];
export const owes = (kind: string, status: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['civil_obligation', { kind, status, ...more }];
export const FEE = owes('AN_PHI_HINH_SU', 'XONG');

export const roundOn = (kind: string, day: string, today: string): ReviewRound => {
  const found = eligibilityPort.rounds(kind, today, 'TRAI_GIAM').find((round) => round.day === day);
  if (!found) throw new Error(`no round of ${kind} on ${day} seen from ${today}`);
  return found;
};
export const reviewOf = (kind: string, drafts: readonly Draft[], day: string, today = day, subjectKind = 'PHAM_NHAN'): Review => {
  const answer = eligibilityPort.review(kind, subjectKind, facts(drafts), roundOn(kind, day, today), today, 'TRAI_GIAM');
  if (!answer) throw new Error('not reviewed');
  return answer;
};
export const stateOf = (review: Review, code: string) => review.conditions.find((each) => each.code === code)?.state;
export const figureOf = (review: Review, code: string) => review.conditions.find((each) => each.code === code)?.figure?.vi;
export const wants = (review: Review): string[] => review.conditions.filter(({ state }) => state !== 'met').map(({ code, state }) => `${code} ${state}`).toSorted();
