import type { Context } from '../operation/index.ts';
import { hiddenFrom, revealedTo, toldFreely } from '../record/index.ts';
import type { Hidden, PastEntry } from '../record/index.ts';

/** What the viewer needs of an entry to tell why; the columns of the file are null where the entry is of none, or of one that this reader does not see. */
export interface JournalRow {
  readonly outcome: string;
  readonly record_type: string | null;
  readonly version: number | null;
  readonly subject_kind: string | null;
  readonly custodian_unit: string | null;
  readonly sealed: boolean | null;
  readonly body: (PastEntry['body'] & { readonly message?: string }) | null;
}

/** Files that the reader sees, a redacted one too: it is in no list, but what was done with it stays to be read. */
export const FILE_SEEN = `(select file_id, file_no, subject_kind, custodian_unit as unit, sealed from file where not sealed or (select current_setting('thahs.sealed', true)) = 'yes')`;

export type HiddenOf = (row: JournalRow) => Hidden;

/** No more than the file itself would show this reader, asked once for each kind of file on the page. */
export function hiddenByFile(context: Context): HiddenOf {
  const known = new Map<string, Hidden>();
  return ({ subject_kind: kind, custodian_unit: unit, sealed }) => {
    const key = JSON.stringify([kind, unit, sealed]);
    const reveals = kind === null || unit === null ? [] : revealedTo(context, { subject_kind: kind, custodian_unit: unit, sealed: sealed === true });
    const hidden = known.get(key) ?? hiddenFrom(context.engine.registry.recordTypes, reveals);
    known.set(key, hidden);
    return hidden;
  };
}

/** What was written freely, in an entry of a file as far as the reader sees the file; accounts and units have nothing to withhold. */
export function told(row: JournalRow, text: string | null | undefined, hidden: HiddenOf): string | null {
  return row.subject_kind === null ? (text ?? null) : toldFreely({ recordType: row.record_type, body: row.body }, text, hidden(row));
}

/** Why: the sentence of a refusal, the reason that was given, what the second person noted, or why the entry was late. */
export function reasonOf(row: JournalRow, hidden: HiddenOf): string | null {
  const { body } = row;
  if (row.outcome === 'refused') return body?.message ?? null;
  return told(row, body?.reason ?? body?.note ?? (row.version === 1 ? body?.record?.lateReason : null), hidden);
}
