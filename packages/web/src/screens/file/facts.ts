import type { FieldDefinition, FileView, RecordView } from '@thahs/engine/contract';
import type { RecordTypeView } from '../../server/dictionary.ts';

interface Found {
  field: FieldDefinition;
  value: unknown;
  record: RecordView;
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
const sortedDays = (days: string[]): string[] => days.toSorted();

function beginningOf(custody: string[], term: string[]): FileFacts['begins'] {
  const [day] = sortedDays([...custody, ...term]);
  return day === undefined ? null : { day, custody: custody.includes(day) };
}

export interface FileFacts {
  identity: string | null;
  sex: Found | null;
  ethnicity: Found | null;
  offence: Found | null;
  penalty: Found | null;
  mainPenalty: Found | null;
  isLegalPerson: boolean;
  enterpriseCode: Found | null;
  address: Found | null;
  /** The first day of custody, or of the term as the penalty has it. */
  begins: { day: string; custody: boolean } | null;
  /** Kinds of subjects that nobody admits have no such day. */
  admits: boolean;
  admitted: string | null;
  judged: string | null;
  termEnd: string | null;
  place: string | null;
}

/** Picks what the header shows out of the records; it only finds, it computes no term and no deadline. */
export function factsOf(file: FileView, types: readonly RecordTypeView[]): FileFacts {
  const current = file.records.filter((record) => record.state === 'current');
  const all = current.flatMap((record) => {
    const type = types.find((each) => each.name === record.type);
    return (type?.fields ?? []).flatMap((field): Found[] => (record.values[field.name] === undefined || record.values[field.name] === null ? [] : [{ field, value: record.values[field.name], record }]));
  });
  const first = (type: string, name: string): Found | null => all.find((found) => found.record.type === type && found.field.name === name) ?? null;
  const days = (type: string, name: string): string[] => all.filter((found) => found.record.type === type && found.field.name === name).map((found) => found.value).filter(isDay);
  const text = (found: Found | null): string | null => (typeof found?.value === 'string' ? found.value : null);
  const placement = current.filter((record) => record.type === 'placement').toSorted((a, b) => String(a.values['from']).localeCompare(String(b.values['from']))).at(-1);
  const place = [placement?.values['subCamp'], placement?.values['team']].filter((part): part is string => typeof part === 'string').join(' · ');
  return {
    identity: text(all.find((found) => found.field.kind === 'person-id' && found.record.type === 'person') ?? first('identifier', 'value')),
    sex: first('person', 'sex'), ethnicity: first('person', 'ethnicity'), offence: first('offence', 'article'), penalty: first('penalty', 'term'), mainPenalty: first('penalty', 'mainPenalty'),
    isLegalPerson: types.some((type) => type.name === 'legal_person' && type.subjectKinds.includes(file.subjectKind)), enterpriseCode: first('legal_person', 'enterpriseCode'), address: first('legal_person', 'address'),
    begins: beginningOf(days('custody_period', 'from'), days('penalty', 'startDate')),
    admits: types.some((type) => type.name === 'admission' && type.subjectKinds.includes(file.subjectKind)),
    admitted: sortedDays(days('admission', 'admittedOn'))[0] ?? null,
    judged: sortedDays(days('judgment', 'judgmentDate'))[0] ?? null,
    termEnd: sortedDays(days('penalty', 'termEnd')).at(-1) ?? null,
    place: place === '' ? null : place,
  };
}

/** Records that say when their fact happened, newest first. */
export const happened = (file: FileView): RecordView[] =>
  file.records.filter((record) => record.occurredAt !== null).toSorted((a, b) => String(b.occurredAt).localeCompare(String(a.occurredAt)));
