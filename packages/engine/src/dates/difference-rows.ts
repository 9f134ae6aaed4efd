import type { Context } from '../operation/index.ts';
import type { DateDifferenceView } from '../contract.ts';
import { revealedTo, WITHHELD } from '../record/index.ts';
import type { PopulationFile } from './population.ts';

/** The dates of these files whose official day is not the calculated one; of each person no more than a list shows. */
export function differencesOf(context: Context, files: readonly PopulationFile[], today: string): DateDifferenceView[] {
  const { engine } = context;
  return files.flatMap((file) => engine.dates.days(file.subjectKind, file.records, today).flatMap(({ code, label, official, calculated, difference }) => {
    if (official === null || calculated === null || difference === null || difference === 0) return [];
    const name = revealedTo(context, { subject_kind: file.subjectKind, custodian_unit: file.unit, sealed: file.sealed }).includes('personal') ? file.name : WITHHELD;
    return [{ fileId: file.fileId, fileNo: file.fileNo, name, unitName: engine.unit(file.unit)?.name ?? file.unit, code, label: { ...label }, official, calculated, difference }];
  }));
}
