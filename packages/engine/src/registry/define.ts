import { fieldKinds } from './fields/index.ts';
import type { FieldDefinition, RecordType, Registry } from './types.ts';

/** Columns every projection has; a field of the same name would hide one of them. */
export const RESERVED_COLUMNS: readonly string[] = ['file_id', 'record_id', 'version', 'custodian_unit', 'journal_id', 'state', 'occurred_at', 'entered_at', 'due_at'];

/** Column of a field: its name in snake_case. */
export const columnOf = (field: Pick<FieldDefinition, 'name'>): string => field.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function fieldFaults(field: FieldDefinition): string[] {
  const found: string[] = [];
  if (!/^[a-z][a-zA-Z0-9]*$/.test(field.name)) found.push(`name ${field.name}`);
  if (RESERVED_COLUMNS.includes(columnOf(field))) found.push(`${field.name} is a reserved name`);
  if (!(field.kind in fieldKinds)) found.push(`${field.name} has no kind ${field.kind}`);
  if (field.label.vi === '' || field.label.en === '') found.push(`${field.name} has no label`);
  if (field.kind === 'code' && field.list === undefined) found.push(`${field.name} names no code list`);
  return found;
}

/** Fields that a declaration names and does not have. */
function unknownNames({ fields, occurredField, secondPerson, changesWithTime, saidAtEntry = [], checks = [] }: RecordType): string[] {
  const named: [string, string | undefined][] = [['occurredField', occurredField], ...checks.map(({ code, field }): [string, string] => [`check ${code} on`, field])];
  if (typeof secondPerson === 'object') named.push(...[secondPerson.field, ...(secondPerson.together ?? [])].map((name): [string, string] => ['secondPerson', name]));
  if (typeof changesWithTime === 'object') named.push(...changesWithTime.map((name): [string, string] => ['changesWithTime', name]));
  named.push(...saidAtEntry.map((name): [string, string] => ['saidAtEntry', name]));
  return named.filter(([, name]) => name !== undefined && !fields.some((field) => field.name === name)).map(([what, name]) => `${what} ${name}`);
}

/** Checks a record type when its file loads. */
export function defineRecordType(type: RecordType): RecordType {
  const found = type.fields.flatMap(fieldFaults);
  if (!/^[a-z][a-z0-9_]*$/.test(type.name)) found.push('name');
  if (type.fields.length === 0) found.push('no fields');
  if (type.source.length === 0) found.push('no source');
  found.push(...repeated(type.fields.map(columnOf)).map((name) => `${name} twice`));
  found.push(...unknownNames(type));
  if (found.length > 0) throw new Error(`record type ${type.name}: ${found.join('; ')}`);
  return Object.freeze(type);
}

/** Checks what only the whole can tell: code lists and subject kinds that are named exist, and names are unique. */
export function defineRegistry(registry: Registry): Registry {
  const lists = new Set(registry.codeLists.map((list) => list.name));
  const kinds = new Set(registry.subjectKinds.map((kind) => kind.code));
  const found = [
    ...repeated(registry.recordTypes.map((type) => type.name)), ...repeated(registry.codeLists.map((list) => list.name)), ...repeated(registry.subjectKinds.map((kind) => kind.code)),
  ].map((name) => `${name} twice`);
  for (const type of registry.recordTypes) {
    defineRecordType(type);
    for (const kind of type.subjectKinds) if (!kinds.has(kind)) found.push(`${type.name}: subject kind ${kind}`);
    for (const field of type.fields) if (field.list !== undefined && !lists.has(field.list)) found.push(`${type.name}.${field.name}: code list ${field.list}`);
  }
  if (found.length > 0) throw new Error(`registry ${registry.name}: ${found.join('; ')}`);
  return Object.freeze(registry);
}
