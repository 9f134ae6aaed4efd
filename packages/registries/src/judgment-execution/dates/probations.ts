import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { probationEnd, probationLength, probationStart, RULES, type ProbationEndInput, type ProbationStartInput, type RuleBook, type Shortening } from '../calculation/index.ts';
import { defineDate, inPenalty } from './definition.ts';
import { dayIn, numberIn, type FileFacts } from './facts.ts';
import { afterCancelled, releaseInForce } from './release-now.ts';
import { noPenalty, noProbation, noReleaseLength, notSuspended, severalJudgments } from './missing.ts';
import { prisonEnd } from './prison-end.ts';
import { derivedEnd } from './rest-of-term.ts';
import { releaseDoubts, suspendedDoubts } from './probation-doubts.ts';
import { suspensionTrials } from './suspension-trials.ts';
import { shorteningsOf } from './shortenings.ts';

const enforced = label('Đã buộc chấp hành hình phạt tù của bản án cho hưởng án treo: không còn thời gian thử thách.', 'The suspended sentence is enforced: there is no probation any more.');

interface SuspendedInput {
  /** Null: by the judgments. */
  readonly startDate: IsoDate | null;
  /** The judgments, where there is more than the one of first instance. */
  readonly trials?: ProbationStartInput;
  readonly judgedOn: IsoDate;
  /** Null: by the prison term. */
  readonly probationMonths: number | null;
  readonly prisonMonths: number;
  readonly shortenings?: readonly Shortening[];
  /** Of a calculation that was kept before each shortening stood by itself. */
  readonly shortenedMonths?: number;
  readonly source: string;
}

/** Day of the one judgment there is, of first instance: case 1 of NQ 02/2018 Điều 5. Of one that says that it does not suspend, the trials tell. */
function onlyJudgment(facts: FileFacts): IsoDate | null {
  const [judgment, ...others] = facts.of('judgment', 'judgmentDate');
  return others.length === 0 && judgment?.values['suspended'] !== 'KHONG_CHO' && (judgment?.values['instance'] ?? 'SO_THAM') === 'SO_THAM' ? dayIn(judgment, 'judgmentDate') : null;
}

/** The day that was typed, else that of the judgments: of the one of first instance, or by the eight cases (NQ 02/2018 Điều 5). */
function beginningOf(facts: FileFacts): { readonly judgedOn: IsoDate; readonly trials?: ProbationStartInput } | { readonly missing: readonly MissingFact[] } {
  const entered = facts.startDate ?? onlyJudgment(facts);
  if (entered !== null) return { judgedOn: entered };
  const trials = suspensionTrials(facts);
  if (trials === null) return { missing: [severalJudgments] };
  const judgedOn = probationStart(trials).outcome.startDate;
  return judgedOn === null ? { missing: [notSuspended] } : { judgedOn, trials };
}

/** Hết thời gian thử thách của án treo: BLHS Điều 65; NQ 02/2018 Điều 4, 5; Luật 41/2019 Điều 85, 89. */
export const suspendedProbation = defineDate<SuspendedInput>({
  code: 'SUSPENDED_PROBATION_END',
  label: label('Hết thời gian thử thách của án treo', 'End of the probation of a suspended sentence'),
  prepare(facts) {
    if (facts.subjectKind !== 'AN_TREO') return null;
    const { penalty, term, startDate } = facts;
    if (facts.events('BUOC_CHAP_HANH_AN_TREO').length > 0) return { none: enforced };
    if (!penalty) return { missing: [noPenalty] };
    const probationMonths = numberIn(penalty, 'probationMonths') || null;
    // Twice a term with days is no whole number of months: the court fixed the probation, and it is asked for.
    const prisonMonths = term === null || term === 'life' || term.days > 0 ? 0 : term.months;
    const begins = beginningOf(facts);
    const isLengthKnown = probationMonths !== null || prisonMonths > 0;
    if ('missing' in begins || !isLengthKnown) return { missing: [...('missing' in begins ? begins.missing : []), ...(isLengthKnown ? [] : [noProbation])] };
    const { judgedOn } = begins;
    const { doubts, ...shortened } = shorteningsOf(facts, judgedOn);
    return { input: { startDate, ...begins, probationMonths, prisonMonths, ...shortened, source: penalty.recordId }, doubts: [...suspendedDoubts(facts, probationMonths, judgedOn), ...doubts] };
  },
  calculate({ startDate, judgedOn, trials = { firstInstance: { date: judgedOn, granted: true }, appeal: null, cassation: null, retrial: null }, probationMonths, prisonMonths, shortenedMonths = 0, shortenings = [], source }, book) {
    const start = startDate === null ? probationStart(trials, book) : null;
    const length = probationMonths === null ? probationLength({ on: judgedOn, prisonMonths }, book) : null;
    const end = probationEnd({ kind: 'AN_TREO', startDate: startDate ?? judgedOn, probationMonths: probationMonths ?? length?.outcome.probationMonths ?? 0, shortenedMonths, shortenings, source }, book);
    return { outcome: { date: end.outcome.endDate }, steps: [...(start?.steps ?? []), ...(length?.steps ?? []), ...end.steps] };
  },
  fixedIn: inPenalty,
});

/** A probation as it runs: from when, how long, and what was taken off it. */
export interface Probation {
  readonly startDate: IsoDate;
  readonly months: number;
  readonly days: number;
  readonly recordId: string;
}

/** The probation of the file, by the same records as its end: of the suspended sentence, or of the last conditional release. */
export function probationOf(facts: FileFacts, book: RuleBook): Probation | { readonly missing: readonly MissingFact[] } | null {
  const prepared = facts.subjectKind === 'AN_TREO' ? suspendedProbation.prepare(facts) : releaseProbation.prepare(facts);
  if (prepared === null || 'none' in prepared) return null;
  if ('missing' in prepared) return prepared;
  if (facts.subjectKind !== 'AN_TREO') {
    const { startDate, probationMonths, probationDays = 0, source = '' } = prepared.input as unknown as ProbationEndInput;
    return { startDate, months: probationMonths, days: probationDays, recordId: source };
  }
  const { startDate, judgedOn, probationMonths, prisonMonths, source } = prepared.input as unknown as SuspendedInput;
  return { startDate: startDate ?? judgedOn, months: probationMonths ?? probationLength({ on: judgedOn, prisonMonths }, book).outcome.probationMonths, days: 0, recordId: source };
}

/** The end of the term of which the probation is the rest: on paper, else as calculated, else as the records give it after a release that was cancelled. */
function prisonEnds(facts: FileFacts): { readonly day: IsoDate | null; readonly isDerived: boolean } {
  const official = dayIn(facts.penalty, 'termEnd');
  if (official !== null) return { day: official, isDerived: false };
  const prepared = prisonEnd.prepare(facts);
  if (prepared !== null && 'input' in prepared) return { day: prisonEnd.calculate(prepared.input, RULES).outcome.date, isDerived: false };
  return { day: derivedEnd(facts), isDerived: true };
}

/** Hết thời gian thử thách khi được tha tù trước thời hạn có điều kiện, bằng phần tù còn lại: BLHS Điều 66.3, 66.4; Luật 41/2019 Điều 59, 64. */
export const releaseProbation = defineDate<ProbationEndInput>({
  code: 'RELEASE_PROBATION_END',
  label: label('Hết thời gian thử thách khi được tha tù có điều kiện', 'End of the probation of conditional release'),
  prepare(facts) {
    const release = releaseInForce(facts);
    if (release === null) {
      const cancelled = facts.events('THA_TU_CO_DIEU_KIEN').length === 0 ? null : afterCancelled(facts);
      return cancelled === null ? null : { none: cancelled };
    }
    const startDate = dayIn(release, 'occurredOn');
    if (startDate === null) return null;
    const [probationMonths, probationDays] = [numberIn(release, 'months'), numberIn(release, 'days')];
    if (probationMonths + probationDays === 0) return { missing: [noReleaseLength] };
    const { doubts, ...shortened } = shorteningsOf(facts, startDate);
    const ends = probationEnd({ kind: 'THA_TU_CO_DIEU_KIEN', startDate, probationMonths, probationDays }).outcome.endDate;
    return { input: { kind: 'THA_TU_CO_DIEU_KIEN', startDate, probationMonths, probationDays, ...shortened, source: release.recordId }, doubts: [...releaseDoubts(ends, prisonEnds(facts)), ...doubts] };
  },
  calculate(input, book) {
    const { outcome, steps } = probationEnd(input, book);
    return { outcome: { date: outcome.endDate }, steps };
  },
  fixedIn(facts) {
    const release = releaseInForce(facts);
    return release ? { recordType: 'execution_event', field: 'until', record: release } : null;
  },
});
