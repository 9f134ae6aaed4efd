import type { IsoDate } from '@thahs/engine/kernel';
import type { ReviewRound } from '@thahs/engine/operation';
import type { RuleBook } from '../calculation/index.ts';

/** What a review is asked for: the day it is reckoned to, and the day up to which grades can be known. */
export interface Asked {
  readonly round: ReviewRound;
  readonly on: IsoDate;
  readonly today: IsoDate;
  readonly unitKind: string;
  readonly book: RuleBook;
}
