import type { RecordView } from '@thahs/engine/contract';

/** What the reader has begun to do on this file; each opens its own dialog. */
export type Doing =
  | { act: 'amend'; type: string; record?: RecordView }
  | { act: 'correct'; record?: RecordView }
  | { act: 'void'; record: RecordView }
  | { act: 'explain'; record: RecordView }
  | { act: 'seal' }
  | { act: 'redact' }
  | { act: 'discrepancy'; record?: RecordView }
  | { act: 'compare' }
  | { act: 'looks' };
