import type { IsoDate } from '@thahs/engine/kernel';
import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { label } from '../../shared/label.ts';
import { ruleOn, type ConditionalReleaseInput, type RuleBook } from '../calculation/index.ts';
import { DONE, executedAdditional, numberIn, settled, textIn, type FileFacts } from '../dates/index.ts';
import { fails, holds, wanting, type Found } from './found.ts';
import { noFee, noFine, noObligations, noObligationStatus, noObligationSum, noWaiverProof } from './missing.ts';

type Compensation = ConditionalReleaseInput['compensation'];

const nameOf = (duty: RecordFacts): Label => { const kind = textIn(duty, 'kind'); return codeEntry('civil_obligation_kind', kind)?.label ?? label(kind, kind); };

function shown(duty: RecordFacts): Label {
  const [name, status] = [nameOf(duty), codeEntry('civil_obligation_status', textIn(duty, 'status'))?.label];
  const [amount, paid] = [numberIn(duty, 'amount'), numberIn(duty, 'paid')];
  const sums = amount === 0 ? '' : ` ${paid.toLocaleString('de-DE')}/${amount.toLocaleString('de-DE')} đ`;
  return label(`${name.vi}${sums}${status ? ` (${status.vi.toLowerCase()})` : ''}`, `${name.en}${sums}${status ? ` (${status.en.toLowerCase()})` : ''}`);
}
const list = (duties: readonly RecordFacts[]): Label => { const all = duties.map(shown); return label(all.map(({ vi }) => vi).join('; '), all.map(({ en }) => en).join('; ')); };
const unstated = (duties: readonly RecordFacts[]): MissingFact[] => duties.filter((duty) => settled(duty) === 'UNKNOWN').map((duty) => { const { vi, en } = nameOf(duty); return noObligationStatus(vi, en); });

/** What is owed to somebody; fees, fines and confiscation are owed to the state. */
const CIVIL: ReadonlySet<string> = new Set(['BOI_THUONG', 'CAP_DUONG', 'TRUY_THU', 'TRA_LAI_TAI_SAN', 'KHAC']);
const FEES: ReadonlySet<string> = new Set(['AN_PHI_HINH_SU', 'AN_PHI_DAN_SU']);
const of = (facts: FileFacts, kinds: ReadonlySet<string>): readonly RecordFacts[] => facts.of('civil_obligation', 'updatedOn').filter((duty) => kinds.has(textIn(duty, 'kind')));

const noneDue = label('Bản án không buộc bồi thường', 'The judgment orders no compensation');

/** Đã bồi thường được một phần nghĩa vụ dân sự (BLHS Điều 63.1): something of each duty was paid, or it was lifted. */
export function civilPart(facts: FileFacts): { readonly duty: boolean; readonly found: Found } {
  const all = facts.of('civil_obligation');
  if (all.length === 0) return { duty: false, found: wanting([noObligations]) };
  const duties = of(facts, CIVIL);
  if (duties.length === 0) return { duty: false, found: holds(noneDue, ...all) };
  // One sum may be owed in several records; a part of what is owed is asked, not a part of each.
  const some = duties.some((duty) => DONE.has(settled(duty)) || settled(duty) === 'PART_PAID' || settled(duty) === 'WAIVED_UNCONFIRMED');
  if (some) return { duty: true, found: holds(list(duties), ...duties) };
  const missing = unstated(duties);
  return { duty: true, found: missing.length > 0 ? wanting(missing, list(duties), ...duties) : fails(list(duties), ...duties) };
}

/** What was paid of a duty, in its own money; null where no sum tells. */
function paidOf(duty: RecordFacts): { readonly amount: number; readonly paid: number } | null {
  const [amount, paid, state] = [numberIn(duty, 'amount'), numberIn(duty, 'paid'), settled(duty)];
  if (amount === 0) return null;
  if (DONE.has(state)) return { amount, paid: amount };
  return state === 'UNPAID' || paid > 0 ? { amount, paid } : null;
}

/** Đã bồi thường ít nhất một nửa nghĩa vụ dân sự (TTLT 04/2021 Điều 3.5): of all that is owed to others together. */
export function civilHalf(facts: FileFacts, on: IsoDate, book: RuleBook): { readonly duty: boolean; readonly found: Found } {
  const rule = ruleOn(book.civilPart, on, (row) => row.penalty === 'CAI_TAO_KHONG_GIAM_GIU');
  const ground = { citation: rule.citation };
  const { duty, found } = civilPart(facts);
  const duties = of(facts, CIVIL);
  // Where not even a part was paid, or nothing is owed, a half is no other question.
  if (!duty || found.holds !== true || duties.every((each) => DONE.has(settled(each)))) return { duty, found: { ...found, ...ground } };
  const sums = duties.map(paidOf);
  const untold = duties.filter((_, at) => sums[at] === null).map((each) => { const { vi, en } = nameOf(each); return noObligationSum(vi, en); });
  if (untold.length > 0) return { duty, found: { ...wanting(untold, list(duties), ...duties), ...ground } };
  const [numerator, denominator] = rule.part;
  const [owed, paid] = sums.reduce(([all, gone], sum) => [all + (sum?.amount ?? 0), gone + (sum?.paid ?? 0)], [0, 0]);
  return { duty, found: { ...(paid * denominator >= owed * numerator ? holds : fails)(list(duties), ...duties), ...ground } };
}

interface Money {
  readonly found: Found;
  readonly input: { readonly finePaid: boolean; readonly feesPaid: boolean; readonly compensation: Compensation };
}
const SETTLED: Money['input'] = { finePaid: true, feesPaid: true, compensation: 'PAID' };

/** Đã nộp phạt tiền, án phí và bồi thường (BLHS Điều 66.1.e; NQ 01/2018 Điều 2.5): all of it, with its receipts. */
export function moneyPaid(facts: FileFacts): Money {
  const all = facts.of('civil_obligation', 'updatedOn');
  if (all.length === 0) return { found: wanting([noObligations]), input: SETTLED };
  const [fines, fees, owed] = [of(facts, new Set(['PHAT_TIEN'])), of(facts, FEES), of(facts, CIVIL)];
  const asked = [...fines, ...fees, ...owed];
  const open = asked.filter((duty) => !DONE.has(settled(duty)) && settled(duty) !== 'UNKNOWN' && settled(duty) !== 'WAIVED_UNCONFIRMED');
  const done = (duties: readonly RecordFacts[]): boolean => !duties.some((duty) => open.includes(duty));
  const worst = owed.filter((duty) => open.includes(duty)).map(settled);
  const compensation = owed.length === 0 ? 'NONE_DUE' : worst.includes('UNPAID') ? 'UNPAID' : worst.length > 0 ? 'PART_PAID' : 'PAID';
  const input = { finePaid: done(fines), feesPaid: done(fees), compensation } as const;
  if (open.length > 0) return { found: fails(list(open), ...open), input };
  const fined = executedAdditional(facts).some((penalty) => textIn(penalty, 'kind') === 'PHAT_TIEN' && penalty.values['performed'] !== true);
  const missing = [
    ...unstated(asked), ...(fees.some((duty) => textIn(duty, 'kind') === 'AN_PHI_HINH_SU') ? [] : [noFee]), ...(fined && fines.length === 0 ? [noFine] : []),
    ...(asked.some((duty) => settled(duty) === 'WAIVED_UNCONFIRMED') ? [noWaiverProof] : []),
  ];
  return { found: missing.length > 0 ? wanting(missing, list(asked), ...asked) : holds(list(asked), ...asked), input };
}
