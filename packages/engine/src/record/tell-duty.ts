import { notFound } from '../operation/index.ts';
import type { Context, DutyFact } from '../operation/index.ts';
import { applyRecords, nextRecord, recordTypeOf, validated } from './change.ts';
import { dutiesOfFile, uncheckedOfFile } from './duties.ts';
import type { LoadedFile } from './file.ts';

const TYPE = 'duty_done';

/** The duty of a file that an act names. */
export function dutyOf({ engine }: Pick<Context, 'engine'>, { file, records }: LoadedFile, rule: string, occasion: string): DutyFact {
  const duty = [...dutiesOfFile(engine, file, records), ...uncheckedOfFile(engine, file, records)].find((each) => each.rule === rule && each.occasion === occasion);
  if (!duty) throw notFound('duty.none', 'Hồ sơ không có việc này nữa: mốc tính thời hạn đã thay đổi hoặc hồ sơ đã kết thúc. Tải lại danh sách việc.');
  return duty;
}

/** Writes what is said of a duty into its one record of the file, which keeps what was said before. */
export async function tellDuty(context: Context, { file, records }: LoadedFile, duty: DutyFact, said: Readonly<Record<string, string | undefined>>): Promise<{ recordId: string; version: number }> {
  const type = recordTypeOf(context.engine, TYPE);
  const before = records.find((record) => record.type === TYPE && record.state === 'current' && record.values['rule'] === duty.rule && record.values['occasion'] === duty.occasion) ?? null;
  const { values } = await validated(context, type, file, { ...before?.values, rule: duty.rule, occasion: duty.occasion, ...said });
  const record = nextRecord(context, file, type, before, values);
  // The history and the folding of a file know the acts that change a record, whichever screen they came from.
  await applyRecords(context, file, records, [{ record }], 'record.amend');
  return { recordId: record.recordId, version: record.version };
}
