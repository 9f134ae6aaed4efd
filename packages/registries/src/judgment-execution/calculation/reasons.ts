/** Why somebody does not qualify. Lists of reasons are in ASCII order; a reason never blocks by itself: the official decision typed in wins. */
export type Reason =
  | 'AMOUNT_TOO_LARGE'
  | 'AMOUNT_TOO_SMALL'
  | 'EXCLUDED_CRIME'
  | 'EXCLUDED_DEATH_COMMUTED'
  | 'FLOOR_REACHED'
  | 'HALF_NOT_SERVED'
  | 'MONEY_NOT_PAID'
  | 'NOT_FIRST_OFFENCE'
  | 'NOT_REDUCED_YET'
  | 'NO_CIVIL_PART'
  | 'NO_CLEAR_RESIDENCE'
  | 'NO_PROGRESS'
  | 'ONCE_A_YEAR'
  | 'QUARTERS_NOT_ENOUGH'
  | 'THREE_QUARTERS_FLOOR'
  | 'TIME_NOT_REACHED'
  | 'TWICE_A_YEAR';

/** Special grounds of reduction and shortening: merit, old and weak, fatal illness. */
export type SpecialGround = 'LAP_CONG' | 'GIA_YEU' | 'BENH_HIEM_NGHEO';

/** [reason, it stands in the way]: gives the reasons that do, in order. */
export const failing = (checks: readonly (readonly [Reason, boolean, ...unknown[]])[]): readonly Reason[] =>
  checks
    .filter(([, fails]) => fails)
    .map(([reason]) => reason)
    .toSorted();
