import type { Label } from '../registry/types.ts';

/** People of one subject kind over a period: opening + increases − decreases = closing. */
export interface CountsRow {
  readonly kind: string;
  opening: number;
  readonly increases: Record<string, number>;
  readonly decreases: Record<string, number>;
  closing: number;
}

/** Answer of `counts.read`. */
export interface CountsView {
  readonly unitName: string;
  /** Units that lay below it then and cannot be looked at today: their people are not in the figures. */
  readonly outside: readonly string[];
  readonly increases: readonly { readonly code: string; readonly label: Label }[];
  readonly decreases: readonly { readonly code: string; readonly label: Label }[];
  readonly rows: readonly CountsRow[];
}
