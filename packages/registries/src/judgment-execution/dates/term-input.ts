import { shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { RULES, termEnd, type TermEndInput } from '../calculation/index.ts';
import type { FileFacts, Term } from './facts.ts';
import { reductionsIn } from './reductions.ts';
import type { Serving } from './serving.ts';

export interface TermToEnd {
  readonly input: TermEndInput;
  readonly doubts: readonly Label[];
}

const firstOfLife = label('Lần giảm đầu đã đổi chung thân thành tù có thời hạn nên không trừ vào thời hạn đó.', 'The first reduction turned life into a term and is not deducted from it.');

/** What the end of a term is reckoned from; the first reduction of a life sentence made it a term. */
export function termToEnd(facts: FileFacts, serving: Serving, { months, days }: Term): TermToEnd {
  const { reductions: all, doubts } = reductionsIn(facts, serving.facts.startDate);
  const isOfLife = facts.mainPenalty === 'TU_CHUNG_THAN' && facts.events('GIAM').length > 0;
  const reductions = isOfLife ? all.slice(1) : all;
  return { input: { ...serving.facts, months, days, ...(reductions.length === 0 ? {} : { reductions }) }, doubts: isOfLife ? [...doubts, firstOfLife] : doubts };
}

const goneAfterEnd = (from: IsoDate, end: IsoDate): Label => label(
  `Thời gian vắng từ ngày ${shownDay(from)} bắt đầu khi thời hạn đã hết từ ngày ${shownDay(end)}, nên không kéo dài thời hạn. Kiểm tra ngày vắng và thời hạn; nếu đúng thì người này phải được trả tự do từ ngày hết hạn (Điều 46 Luật 41/2019).`,
  `The time away from ${shownDay(from)} began when the term had ended on ${shownDay(end)} and does not lengthen it. Check both days.`,
);

/** Times away that began when nothing was left to serve: they lengthen no term, and somebody has to look. */
export const afterTheEnd = (input: TermEndInput): readonly Label[] =>
  ((input.events ?? []).length === 0 ? [] : termEnd(input, RULES).steps.flatMap((step) => (step.code === 'AFTER_TERM' ? [goneAfterEnd(step.params.from, step.params.end)] : [])));
