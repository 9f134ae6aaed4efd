import type { Label } from '../registry/types.ts';

/** Entries of a period against their 24 hours, by unit and kind of record; the list holds the last late ones. */
export interface TimelinessView {
  from: string;
  to: string;
  entered: number;
  late: number;
  /** Late entries for which nobody has said why. */
  unexplained: number;
  rows: { unitId: string; unitName: string; type: string; label: Label; entered: number; late: number; unexplained: number }[];
  lateRecords: { fileId: string; fileNo: string; unitName: string; recordId: string; label: Label; occurredAt: string; dueAt: string; enteredAt: string; reason: string | null }[];
}
