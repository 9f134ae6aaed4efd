import type { IsoDate } from '@thahs/engine/kernel';
import { asReading, RULES, ruleOn, type RuleBook } from '../rules/index.ts';
import type { ProbationCase } from '../rules/probation-rules.ts';
import { Trail, type Calculation } from '../steps.ts';

/** A trial and whether it granted the suspension. */
export interface Trial {
  readonly date: IsoDate;
  readonly granted: boolean;
}
export interface ProbationStartInput {
  readonly firstInstance: Trial;
  readonly appeal: Trial | null;
  readonly cassation: {
    readonly decisionDate: IsoDate;
    readonly effectiveDate: IsoDate;
    readonly outcome: 'ANNUL_APPEAL_RETRY' | 'ANNUL_BOTH_RETRIAL' | 'AMEND_GRANT' | 'ANNUL_APPEAL_KEEP_FIRST';
  } | null;
  readonly retrial: { readonly firstInstance: Trial | null; readonly appeal: Trial | null } | null;
}
export interface ProbationStart {
  /** Null when the last word did not grant a suspension: there is no probation. */
  readonly caseNo: ProbationCase | null;
  readonly startDate: IsoDate | null;
}
interface Found {
  readonly caseNo: ProbationCase;
  readonly startDate: IsoDate;
}

const firstGrant = (...trials: readonly (Trial | null | undefined)[]): IsoDate | null => trials.find((trial) => trial?.granted === true)?.date ?? null;
const found = (caseNo: ProbationCase, startDate: IsoDate | null): Found | null => (startDate === null ? null : { caseNo, startDate });

/** Cases 1 to 3: no cassation. The last trial decides whether there is a suspension at all. */
function ordinary(first: Trial, appeal: Trial | null): Found | null {
  if (!(appeal ?? first).granted) return null;
  if (!first.granted) return found(3, firstGrant(appeal));
  return found(appeal ? 2 : 1, first.date);
}

/** Cases 4 and 5: tried anew. Where the first instance had refused, the text does not name the day; the day of the first grant is taken. */
function retried({ firstInstance: first, appeal, cassation, retrial }: ProbationStartInput): Found | null {
  const last = retrial?.appeal ?? retrial?.firstInstance;
  if (!last?.granted) return null;
  if (cassation?.outcome === 'ANNUL_APPEAL_RETRY') return found(4, firstGrant(first, retrial?.appeal));
  return found(5, firstGrant(first, appeal, retrial?.firstInstance, retrial?.appeal));
}

function which(input: ProbationStartInput): Found | null {
  const { firstInstance: first, appeal, cassation } = input;
  if (!cassation) return ordinary(first, appeal);
  const { outcome, effectiveDate } = cassation;
  if (outcome === 'ANNUL_APPEAL_RETRY' || outcome === 'ANNUL_BOTH_RETRIAL') return retried(input);
  // Kept or amended: the first instance's day where it had granted (case 8), else the cassation's.
  if (outcome === 'ANNUL_APPEAL_KEEP_FIRST' || first.granted) return found(8, firstGrant(first));
  return found(appeal ? 7 : 6, effectiveDate);
}

/** Sequences that the eight cases do not tell: the nearest one is taken, and said to be a reading. */
function outsideTheCases({ firstInstance: first, appeal, cassation }: ProbationStartInput, caseNo: ProbationCase): boolean {
  if (!first.granted && (caseNo === 4 || caseNo === 5)) return true;
  if (caseNo === 8) return cassation?.outcome === 'AMEND_GRANT' && appeal?.granted !== false;
  if (appeal === null) return false;
  return (caseNo === 7 && appeal.granted) || (caseNo === 5 && appeal.granted !== first.granted);
}

/** The day the probation of a suspended sentence begins (thời điểm bắt đầu tính thời gian thử thách), by the eight cases of NQ 02/2018 Điều 5. */
export function probationStart(input: ProbationStartInput, book: RuleBook = RULES): Calculation<ProbationStart> {
  const trail = new Trail(book);
  const answer = which(input);
  const decidedOn = input.cassation?.decisionDate ?? input.appeal?.date ?? input.firstInstance.date;
  if (!answer) {
    trail.note(ruleOn(book.suspension, decidedOn), 'NO_SUSPENSION', {});
    return trail.answer({ caseNo: null, startDate: null });
  }
  const rule = ruleOn(book.probationStart, decidedOn, (row) => row.caseNo === answer.caseNo);
  const isOpen = outsideTheCases(input, answer.caseNo);
  trail.note(isOpen ? asReading(rule) : rule, 'PROBATION_STARTS', { caseNo: answer.caseNo }, { after: answer.startDate });
  return trail.answer(answer);
}
