import type { RecordCheck } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';

const day = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** `first` may not lie after `then`. Partial dates are compared as far as both are known. Missing values are in order. */
export function inOrder(code: string, first: string, then: string, vi: string, en: string, severity: RecordCheck['severity'] = 'error'): RecordCheck {
  return {
    code,
    field: then,
    severity,
    message: label(vi, en),
    holds(values) {
      const [a, b] = [day(values[first]), day(values[then])];
      if (a === null || b === null) return true;
      const known = Math.min(a.length, b.length);
      return a.slice(0, known) <= b.slice(0, known);
    },
  };
}

export const filled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
