import type { Label } from '../registry/types.ts';

/** Where a version of a record comes from, with its three times: happened, entered, due; `dueByReceipt` counts from the day the paper came. */
export interface SourceView {
  way: 'typed' | 'import' | 'correction' | 'redaction' | 'bulk';
  wayLabel: Label;
  form: string | null;
  formLabel: string | null;
  document: string | null;
  receivedOn: string | null;
  occurredAt: string | null;
  enteredAt: string;
  dueAt: string | null;
  dueByReceipt: string | null;
  late: boolean;
  lateReason: string | null;
}

/** What an officer says of the source; `form` is a code of the list `collection_form`. */
export interface StatedSource {
  form?: string;
  document?: string;
  receivedOn?: string;
}
