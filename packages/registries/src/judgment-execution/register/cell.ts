import type { Label } from '@thahs/engine/registry';
import type { Facts } from './lines.ts';

/** A column or item of a register, and what fills it from a file. */
export interface Cell {
  readonly heading: Label;
  readonly lines: (facts: Facts) => readonly string[];
}
