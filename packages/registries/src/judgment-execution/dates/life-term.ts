import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { firstReducedTo, type FirstOfLife } from '../calculation/index.ts';
import type { FileFacts, Term } from './facts.ts';
import { lifeCaseOf } from './life-case.ts';

export interface LifeTerm {
  readonly term: Term;
  readonly life: FirstOfLife;
}

export const byTheLaw = label(
  'Chưa nhập thời hạn mới sau lần giảm đầu của án chung thân; tạm tính theo mức luật định cho lần giảm đầu là 30 năm tù (Điều 63 khoản 2, khoản 3 Bộ luật Hình sự); với án tử hình được ân giảm luật không định mức này. Nhập thời hạn theo quyết định giảm vào “Hình phạt, biện pháp phải chấp hành”.',
  'The new term after the first reduction of life is not entered; the thirty years that the law names for it are taken; of a commuted death sentence it names none. Enter the term of the decision in “Penalty to be executed”.',
) satisfies Label;

/** The term that the law gives a life sentence at its first reduction, while that of the decision is not entered; null where nothing was reduced yet, or the law names none (commuted death). */
export function lifeTerm(facts: FileFacts): LifeTerm | null {
  const [first] = facts.events('GIAM');
  const decidedOn = first === undefined ? null : facts.decided(first);
  if (decidedOn === null || facts.mainPenalty !== 'TU_CHUNG_THAN') return null;
  const life: FirstOfLife = { lifeCase: lifeCaseOf(facts), decidedOn };
  const months = firstReducedTo(life);
  return months === null ? null : { term: { months, days: 0 }, life };
}
