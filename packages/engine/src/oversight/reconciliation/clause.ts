import type { Context } from '../../operation/index.ts';

/** The duty of the month is of the decree alone; before it the same is done as an inspection (Circular Điều 12). */
export const clauseOf = ({ decision }: Pick<Context, 'decision'>): string => (decision.regime === 'from_2026_07' ? 'nd160.d10.k7.d' : decision.clause);
