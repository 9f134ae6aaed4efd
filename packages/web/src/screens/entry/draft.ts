import type { RecordTypeView } from '../../server/dictionary.ts';
import { noSource } from '../../record-form/source-fields.tsx';
import type { SourceText } from '../../record-form/source-fields.tsx';
import { newId } from '../../server/operation-id.ts';
import type { Values } from '../../record-form/load.ts';

export interface DraftRecord {
  key: string;
  type: string;
  values: Values;
}

export interface DraftBody {
  subjectKind: string;
  fileNo: string;
  source: SourceText;
  records: DraftRecord[];
}

/** Record types a new file usually begins with; the others stand behind their button. */
const openAtFirst = new Set(['judgment', 'penalty', 'person', 'identifier', 'offence', 'admission', 'legal_person']);

export const isBlank = (values: Values): boolean => Object.values(values).every((value) => value === null || value === undefined || value === '');

export const typesFor = (types: readonly RecordTypeView[], subjectKind: string): RecordTypeView[] =>
  types.filter((type) => type.subjectKinds.includes(subjectKind)).toSorted((a, b) => a.group.localeCompare(b.group, 'vi'));

export const blankRecord = (type: string): DraftRecord => ({ key: newId(), type, values: {} });

export function newBody(subjectKind: string, types: readonly RecordTypeView[]): DraftBody {
  const mine = typesFor(types, subjectKind);
  const first = mine.filter((type) => openAtFirst.has(type.name));
  return { subjectKind, fileNo: '', source: noSource, records: (first.length === 0 ? mine.filter((type) => type.cardinality === 'one') : first).map((type) => blankRecord(type.name)) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readSource(kept: unknown): SourceText {
  const given = isRecord(kept) ? kept : {};
  const text = (key: keyof SourceText): string => (typeof given[key] === 'string' ? given[key] : '');
  return { form: text('form'), document: text('document'), receivedOn: text('receivedOn') };
}

/** A kept draft as this screen understands it; null when it was written by another screen. */
export function readBody(body: Record<string, unknown>): DraftBody | null {
  const { subjectKind, fileNo, records } = body;
  if (typeof subjectKind !== 'string' || typeof fileNo !== 'string' || !Array.isArray(records)) return null;
  const kept = (records as unknown[]).filter(isRecord).flatMap((record): DraftRecord[] =>
    (typeof record['key'] === 'string' && typeof record['type'] === 'string' && isRecord(record['values']) ? [{ key: record['key'], type: record['type'], values: record['values'] }] : []));
  return { subjectKind, fileNo, source: readSource(body['source']), records: kept };
}

/** A value of the records by which a person knows the draft again. */
export function titleOf(body: DraftBody, fallback: string): string {
  const name = body.records.map((record) => record.values['fullName'] ?? record.values['name']).find((value) => typeof value === 'string' && value !== '');
  return [typeof name === 'string' ? name : '', body.fileNo].filter((part) => part !== '').join(' · ') || fallback;
}
