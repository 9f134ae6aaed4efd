import type { Context } from '../operation/index.ts';
import type { DateDifferenceView, FigureDifferenceView } from '../contract.ts';
import { revealedTo, WITHHELD } from '../record/index.ts';
import type { PopulationFile } from './population.ts';

/** Of each person no more than a list shows. */
function shown(context: Context, file: PopulationFile): Pick<DateDifferenceView, 'fileId' | 'fileNo' | 'name' | 'unitName'> {
  const name = revealedTo(context, { subject_kind: file.subjectKind, custodian_unit: file.unit, sealed: file.sealed }).includes('personal') ? file.name : WITHHELD;
  return { fileId: file.fileId, fileNo: file.fileNo, name, unitName: context.engine.unit(file.unit)?.name ?? file.unit };
}

/** The dates of these files whose official day is not the calculated one. */
export function differencesOf(context: Context, files: readonly PopulationFile[], today: string): DateDifferenceView[] {
  return files.flatMap((file) => context.engine.dates.days(file.subjectKind, file.records, today).flatMap(({ code, label, official, calculated, difference }) => {
    if (official === null || calculated === null || difference === null || difference === 0) return [];
    return [{ ...shown(context, file), code, label: { ...label }, official, calculated, difference }];
  }));
}

/** The figures of these files whose official length is not the calculated one. */
export function figureDifferencesOf(context: Context, files: readonly PopulationFile[], today: string): FigureDifferenceView[] {
  return files.flatMap((file) => context.engine.dates.figureDifferences(file.subjectKind, file.records, today).flatMap(({ code, label, official, calculated, difference }) => {
    if (official === null || calculated === null || difference === null) return [];
    return [{ ...shown(context, file), code, label: { ...label }, official: { ...official }, calculated: { ...calculated }, difference: { ...difference } }];
  }));
}
