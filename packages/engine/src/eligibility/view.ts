import type { Review, ReviewRound } from '../operation/index.ts';
import type { EligibilityReasons, ReviewRoundView } from '../contract.ts';

export const roundView = (round: ReviewRound): ReviewRoundView => ({ ...round, label: { ...round.label } });

export const reviewView = ({ outcome, conditions, amount, doubts }: Review): NonNullable<EligibilityReasons['review']> => ({
  outcome, amount: amount && { ...amount }, doubts: doubts.map((doubt) => ({ ...doubt })),
  conditions: conditions.map((each) => ({
    ...each, label: { ...each.label }, figure: each.figure && { ...each.figure }, regime: { ...each.regime }, missing: each.missing.map((missing) => ({ ...missing, message: { ...missing.message } })), records: each.records.map((record) => ({ ...record })),
  })),
});
