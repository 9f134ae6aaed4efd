import type { Position } from '../authority/index.ts';
import type { AlarmSeverity } from '../contract/alarm-views.ts';
import type { ProtectionLevel } from '../operation/index.ts';
import type { Label } from '../registry/index.ts';
import type { Facts } from './facts.ts';

/** What an alarm keeps of its cause: ids, numbers, days, an address of the internal network; never a name (Circular Điều 4.7). */
export type Detail = Readonly<Record<string, string | number>>;

/** One cause found by a rule. */
export interface Finding {
  readonly unit: string;
  /** Tells apart causes of one rule in one unit. */
  readonly about: string;
  readonly detail: Detail;
  /** Where the rule grows with its numbers; otherwise the severity and clause of the rule. */
  readonly severity?: AlarmSeverity;
  readonly clause?: string;
}

/** Names for those who may see them. */
export interface Say {
  account(id: string): string;
  medium(id: string): string;
  machine(id: string): string;
  unit(id: string): string;
}

interface RuleBase {
  readonly code: string;
  readonly clause: string;
  readonly severity: AlarmSeverity;
  /** Positions that see it. A technical administrator sees only what tells nothing of people (Circular Điều 4.2). */
  readonly seenBy: readonly Position[];
  /** Screen on which it is looked into. */
  readonly link: string | null;
  readonly title: Label;
  readonly means: Label;
  readonly todo: Label;
  readonly closes: Label;
  /** The number with its source, or that it is a rule of this house; null where there is none. */
  readonly number: Label | null;
  told(detail: Detail, times: number, say: Say): Label;
}

/** An entry of the journal as rules about conduct see it. */
export interface LookedEntry {
  readonly id: string;
  /** Milliseconds. */
  readonly at: number;
  readonly actor: string;
  readonly position: string | null;
  readonly unit: string;
  readonly act: string;
  readonly refused: boolean;
  readonly fileId: string | null;
  /** Of a refusal: its code, how often, from which address. */
  readonly code: string | null;
  readonly times: number;
  readonly source: string | null;
  /** Files in a list that was taken out. */
  readonly files: number;
  /** Unit of the posting under which it was done. */
  readonly actorUnit: string;
}

/** What an entry adds: `about` whom, and which thing, so that the same file is counted once. */
export interface Counted {
  readonly about: string;
  readonly item: string;
  readonly times: number;
  readonly detail: Detail;
}

/** About what people do: counted from the journal over a window. Stays open until somebody acknowledged it, however quiet it becomes. */
export interface ConductRule extends RuleBase {
  readonly kind: 'conduct';
  readonly windowHours: number;
  threshold(level: ProtectionLevel): number;
  of(entry: LookedEntry): Counted | null;
}

/** About how things stand: opens and closes with its condition. */
export interface StateRule extends RuleBase {
  readonly kind: 'state';
  /** `open`: whether the alarm is open already, for limits that are left later than they are met. */
  find(facts: Facts, open: (about: string) => boolean): readonly Finding[];
}

export type AlarmRule = ConductRule | StateRule;
