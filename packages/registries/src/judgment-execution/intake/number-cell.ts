import type { Cell } from './types.ts';

export interface NumberReading {
  readonly value: number | null;
  readonly code: 'NOT_A_WHOLE_NUMBER' | 'NEGATIVE' | null;
}

const WHOLE = /^-?[0-9]+$/;

/** A whole number that is not negative, also as text; parts of a year belong in the cell of the months. */
export function readNumberCell(cell: Cell): NumberReading {
  if (cell === null || cell === undefined) return { value: null, code: null };
  let value = Number.NaN;
  if (typeof cell === 'number') value = cell;
  else if (typeof cell === 'string') {
    const text = cell.trim();
    if (text === '') return { value: null, code: null };
    if (WHOLE.test(text)) value = Number(text);
  }
  if (!Number.isInteger(value)) return { value: null, code: 'NOT_A_WHOLE_NUMBER' };
  return value < 0 ? { value: null, code: 'NEGATIVE' } : { value, code: null };
}
