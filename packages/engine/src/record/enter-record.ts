import type { Context } from '../operation/index.ts';
import type { Finding } from '../registry/index.ts';
import { applyRecords, nextRecord, recordTypeOf, validated, withWithheld } from './change.ts';
import type { FileRow, RecordRow } from './file.ts';

/** A new record of a file that is locked and decided on: judged by the dictionary and by the file as one that is entered by hand, journalled, written. */
export async function enterRecord(context: Context, { file, records }: { readonly file: FileRow; readonly records: readonly RecordRow[] }, typeName: string, raw: Readonly<Record<string, unknown>>): Promise<{ record: RecordRow; findings: Finding[] }> {
  const type = recordTypeOf(context.engine, typeName);
  const { values, findings } = await validated(context, type, file, withWithheld(type, context.decision.reveals, undefined, raw));
  const record = nextRecord(context, file, type, null, values);
  // The history and the folding of a file know the acts that change a record, whichever screen they came from.
  const doubts = await applyRecords(context, file, records, [{ record }], 'record.amend');
  return { record, findings: [...findings, ...doubts] };
}
