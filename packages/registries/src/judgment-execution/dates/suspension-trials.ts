import type { IsoDate } from '@thahs/engine/kernel';
import type { RecordFacts } from '@thahs/engine/operation';
import type { ProbationStartInput } from '../calculation/index.ts';
import { dayIn, textIn, type FileFacts } from './facts.ts';

type Trial = ProbationStartInput['firstInstance'];
type Outcome = NonNullable<ProbationStartInput['cassation']>['outcome'];

const OUTCOMES: Readonly<Record<string, Outcome>> = { HUY_PHUC_THAM: 'ANNUL_APPEAL_RETRY', HUY_CA_HAI: 'ANNUL_BOTH_RETRIAL', SUA: 'AMEND_GRANT', GIU_SO_THAM: 'ANNUL_APPEAL_KEEP_FIRST' };
/** Of one day the lower court spoke first. */
const ORDER: readonly string[] = ['SO_THAM', 'PHUC_THAM', 'GIAM_DOC_THAM'];

interface Judged {
  readonly instance: string;
  readonly on: IsoDate;
  /** Null: the record does not say. */
  readonly granted: boolean | null;
  readonly record: RecordFacts;
}

function judgedIn(facts: FileFacts): readonly Judged[] | null {
  const all = facts.of('judgment', 'judgmentDate').map((record) => {
    const [on, suspended] = [dayIn(record, 'judgmentDate'), textIn(record, 'suspended')];
    return on === null ? null : { record, on, instance: textIn(record, 'instance'), granted: suspended === '' ? null : suspended === 'CHO_HUONG' };
  });
  const known = all.filter((each) => each !== null);
  return known.length < all.length ? null : known.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)) || ORDER.indexOf(one.instance) - ORDER.indexOf(other.instance));
}

/** One judgment of first instance, and at most one appeal after it; null where there are others, or one does not say whether it suspended. */
function trialsIn(judged: readonly Judged[]): { readonly first: Trial | null; readonly appeal: Trial | null } | null {
  const trials = judged.map(({ instance, on, granted }) => ({ instance, date: on, granted }));
  const told: { instance: string; date: IsoDate; granted: boolean }[] = trials.flatMap((each) => (each.granted === null ? [] : [{ ...each, granted: each.granted }]));
  const [one, other, ...more] = told;
  if (told.length < trials.length || more.length > 0 || (other && (one?.instance !== 'SO_THAM' || other.instance !== 'PHUC_THAM'))) return null;
  if (one && one.instance !== 'SO_THAM' && one.instance !== 'PHUC_THAM') return null;
  const plain = (trial: typeof one): Trial | null => (trial ? { date: trial.date, granted: trial.granted } : null);
  return one?.instance === 'PHUC_THAM' ? { first: null, appeal: plain(one) } : { first: plain(one), appeal: plain(other) };
}

type Cassation = NonNullable<ProbationStartInput['cassation']>;

/** What was tried again, as the outcome of the cassation asks: an appeal, or all from the first instance on. */
function fits(outcome: Outcome, later: { readonly first: Trial | null; readonly appeal: Trial | null }, before: { readonly appeal: Trial | null }): boolean {
  if (outcome === 'ANNUL_APPEAL_RETRY') return before.appeal !== null && later.first === null && later.appeal !== null;
  if (outcome === 'ANNUL_BOTH_RETRIAL') return later.first !== null;
  return later.first === null && later.appeal === null && (outcome === 'AMEND_GRANT' || before.appeal !== null);
}

function cassationOf({ record, on, granted }: Judged): Cassation | null {
  const outcome = OUTCOMES[textIn(record, 'cassation')];
  // A changed judgment has to say itself that it suspends; what others do follows from the judgments that are left.
  if (outcome === undefined || (outcome === 'AMEND_GRANT' && granted !== true)) return null;
  return { decisionDate: on, effectiveDate: dayIn(record, 'effectiveDate') ?? on, outcome };
}

/**
 * The trials of a suspended sentence in the order in which they were held, as the eight cases of NQ 02/2018 Điều 5 ask for them; null where a record does not say what it decided, or
 * they follow each other as in none of the cases (another cassation, a retrial by reopening, two judgments of one instance): the first day is asked for there.
 */
export function suspensionTrials(facts: FileFacts): ProbationStartInput | null {
  const judged = judgedIn(facts);
  if (judged === null) return null;
  const at = judged.findIndex(({ instance }) => instance === 'GIAM_DOC_THAM');
  const before = trialsIn(at === -1 ? judged : judged.slice(0, at));
  if (!before?.first) return null;
  const { first: firstInstance, appeal } = before;
  const decided = judged[at];
  if (decided === undefined) return { firstInstance, appeal, cassation: null, retrial: null };
  const [cassation, later] = [cassationOf(decided), trialsIn(judged.slice(at + 1))];
  if (cassation === null || later === null || !fits(cassation.outcome, later, before)) return null;
  const isRetried = later.first !== null || later.appeal !== null;
  return { firstInstance, appeal, cassation, retrial: isRetried ? { firstInstance: later.first, appeal: later.appeal } : null };
}
