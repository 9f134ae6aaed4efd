import type { Label } from '../registry/index.ts';

/** A register on paper, filled from one file. */
export interface FilledRegister {
  readonly form: 'procuracy' | 'tracking';
  readonly title: Label;
  readonly cells: readonly { readonly number: number; readonly heading: Label; readonly lines: readonly string[] }[];
}
