import type { Standing } from '@thahs/engine/clause';
import { addDays, type IsoDate } from '@thahs/engine/kernel';

/**
 * Whose figures they are: the penal code as read (`code_2015`: 100/2015/QH13 with 12/2017/QH14 and its resolutions) and as changed later
 * (`code_amended`: NQ 01/2022, 59/2024/QH15, 86/2025/QH15, texts not read); the execution laws 41/2019/QH14 (`law_2019`) and 127/2025/QH15 (`law_2025`,
 * text not read); `counting`: how days, months and working days are counted, under any law.
 */
export type RuleRegime = 'code_2015' | 'code_amended' | 'law_2019' | 'law_2025' | 'counting';

/** One row of a table: a legal number with its ground and its days. An id names one version and is never reused. */
export interface Rule {
  readonly id: string;
  readonly regime: RuleRegime;
  /** Null: the oldest version the program holds; earlier acts are read under it too. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly citation: string;
  /** Only `verified` may be relied on without a warning; nothing here ever blocks. */
  readonly standing: Standing;
}
export type Rows<Values> = readonly (Rule & Values)[];

/** A part of a term: [1, 3] is a third. Kept whole so that a third of 100 months is compared without rounding. */
export type Fraction = readonly [numerator: number, denominator: number];
/** Upper end of a band of terms in months, inclusive; null is open. */
export type UpTo = number | null;

const inForce = ({ validFrom, validTo }: Rule, on: IsoDate): boolean => (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);

/** The row of a table that holds on the day of the act. Every table covers all days, so a miss is a defect. */
export function ruleOn<R extends Rule>(rows: readonly R[], on: IsoDate, fits: (row: R) => boolean = () => true): R {
  const row = rows.find((one) => inForce(one, on) && fits(one));
  if (!row) throw new Error(`no rule like ${rows[0]?.id ?? '(empty table)'} on ${on}`);
  return row;
}

/** All rows of a table that hold on a day. */
export const rulesOn = <R extends Rule>(rows: readonly R[], on: IsoDate): readonly R[] => rows.filter((row) => inForce(row, on));

/** The same row where the facts meet a point that its clause leaves open. */
export const asReading = <R extends Rule>(rule: R): R => (rule.standing === 'verified' ? { ...rule, standing: 'reading' } : rule);

/** First day of the rules that replaced those read; their texts were not. */
export const SUCCESSORS = {
  /** NQ 01/2022/NQ-HĐTP on suspended sentences; its first day is known only from memory. */
  suspension: '2022-05-10',
  /** Luật 86/2025/QH15. */
  code: '2025-07-01',
  /** Luật 59/2024/QH15 on juveniles. */
  juvenile: '2026-01-01',
  /** Luật 127/2025/QH15, NĐ 231/2026, TT 98/2026. */
  law: '2026-07-01',
} as const satisfies Record<string, IsoDate>;

const LATER: Record<keyof typeof SUCCESSORS, RuleRegime> = { suspension: 'code_amended', code: 'code_amended', juvenile: 'code_amended', law: 'law_2025' };

/**
 * Ends rows on the eve of a law whose text is not known and carries their figures on under it as a proposal: `unverified`, so they warn and never block.
 * When the text is read, the carried row gives way to a row with the figures of that law.
 */
export function carriedOn<const Values>(rows: Rows<Values>, successor: keyof typeof SUCCESSORS): Rows<Values> {
  const from = SUCCESSORS[successor];
  return rows.flatMap((row) => [
    { ...row, validTo: addDays(from, -1) },
    { ...row, id: `${row.id}.from_${from.slice(0, 7).replace('-', '_')}`, regime: LATER[successor], validFrom: from, standing: 'unverified' as const },
  ]);
}

/** A row valid since ever under the code or law as read: the common case of a table. */
export const since = (regime: RuleRegime, id: string, citation: string, standing: Standing = 'verified'): Rule => ({ id, regime, validFrom: null, validTo: null, citation, standing });
