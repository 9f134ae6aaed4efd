import type { IsoDate } from '../kernel/index.ts';

/** The three rule sets, chosen by the date of the act (design: law as data). */
export type Regime = 'draft_2021' | 'interim_2025_03' | 'from_2026_07';

/** `verified`: the text was read. `unverified`: may warn or propose, never block. */
export type Standing = 'verified' | 'reading' | 'unverified';

/** A question with its known answer, run by the tests of the clause. `given`/`expect` are read by the control named. */
export interface WorkedCase {
  readonly title: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly expect: unknown;
}

export interface Clause {
  /** Stable id: `tt.d6.k2.a` = draft Circular (thông tư) Điều 6 khoản 2 điểm a; `nd160.d8.k5.c`; `nd59.d9.k2`. */
  readonly id: string;
  /** As an officer says it: `Điều 6 khoản 2 điểm a dự thảo Thông tư`. */
  readonly citation: string;
  readonly regimes: readonly Regime[];
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly standing: Standing;
  /** Our own words, Vietnamese and English; never the text of the law. */
  readonly summary: { readonly vi: string; readonly en: string };
  /** What enforces it, or what will, in words an officer uses. */
  readonly control: { readonly vi: string; readonly en: string };
  /** Where that stands in the code, for developers. */
  readonly places?: readonly string[];
  /** `served`: enforced and tested now. `not-yet`: named control is still to come. `no-control`: binds people, not programs. */
  readonly status: 'served' | 'not-yet' | 'no-control';
  readonly cases?: readonly WorkedCase[];
}
