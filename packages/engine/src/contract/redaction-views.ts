import type { MovedDay } from './dates-views.ts';

/** Lệnh, quyết định on which content is taken out. */
export interface RedactionOrder {
  number: string;
  /** `yyyy-mm-dd`. */
  day: string;
  authority: string;
}

/** `versions`: earlier versions of a record; `record`: all of it; `file`: everything the file says. */
export type RedactionScope = 'versions' | 'record' | 'file';

/** What stands in the place of content that was taken out. */
export interface RedactionNote {
  redactionId: string;
  scope: RedactionScope;
  order: RedactionOrder;
  reason: string;
  note: string | null;
  askedBy: string;
  askedAt: string;
  decidedBy: string;
  decidedAt: string;
}

/** Copies of the node that were made before and hold the content still: no order reaches them from here. */
export interface RedactionReach {
  sets: number;
  media: number;
  latest: string | null;
}

/** A redaction that waits for a head, with what would go beside what stays. */
export interface RedactionView {
  redactionId: string;
  fileId: string;
  fileNo: string;
  scope: RedactionScope;
  recordType: string | null;
  recordId: string | null;
  order: RedactionOrder;
  reason: string;
  askedBy: string;
  askedAt: string;
  /** How many entries would lose their body. */
  entries: number;
  /** The latest of those that changed the file; withheld fields stay withheld. */
  gone: { entryId: string; at: string; actor: string; act: string; recordType: string | null; version: number | null; values: Record<string, unknown> }[];
  /** What the record says afterwards, where it goes on saying something. */
  stays: Record<string, unknown> | null;
  days: MovedDay[];
  reach: RedactionReach;
  mayDecide: boolean;
  mayNot: string | null;
}

/** That one waits, for the page of its file: what would go is told by `redaction.list`. */
export interface WaitingRedaction {
  redactionId: string;
  scope: RedactionScope;
  recordId: string | null;
  order: RedactionOrder;
  askedBy: string;
  askedAt: string;
}
