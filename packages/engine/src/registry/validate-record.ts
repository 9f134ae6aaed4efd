import { fieldKinds, type FieldContext } from './fields/index.ts';
import type { FieldDefinition, Finding, RecordType } from './types.ts';

export interface ValidatedRecord {
  /** Only what is filled in; an absent key is an empty field. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

const isEmpty = (raw: unknown): boolean => raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

function readField(field: FieldDefinition, raw: unknown, context: FieldContext, values: Map<string, unknown>): Finding | null {
  if (isEmpty(raw)) {
    return field.required === true ? { field: field.name, code: 'field.required', severity: 'error', message: `${field.label.vi}: bắt buộc phải có.` } : null;
  }
  const read = fieldKinds[field.kind].parse(raw, field, context);
  if ('finding' in read) return read.finding;
  values.set(field.name, read.value);
  return null;
}

function runChecks(type: RecordType, values: Readonly<Record<string, unknown>>, today: string, findings: readonly Finding[]): Finding[] {
  const wrong = new Set(findings.filter((finding) => finding.severity === 'error').map((finding) => finding.field));
  return (type.checks ?? [])
    .filter((check) => !wrong.has(check.field) && !check.holds(values, today))
    .map((check) => ({ field: check.field, code: check.code, severity: check.severity, message: check.message.vi, ...(check.clause === undefined ? {} : { clause: check.clause }) }));
}

/** Reads one record from what was typed. Unknown keys are errors: a value with no home would be lost without a word. */
export function validateRecord(type: RecordType, rawValues: Readonly<Record<string, unknown>>, context: FieldContext): ValidatedRecord {
  const raw = type.prepare?.(rawValues) ?? rawValues;
  const known = new Set(type.fields.map((field) => field.name));
  const findings: Finding[] = Object.keys(raw)
    .filter((key) => !known.has(key))
    .map((key) => ({ field: key, code: 'field.unknown', severity: 'error', message: `Trường "${key}" không có trong loại thông tin "${type.label.vi}".` }));
  const filled = new Map<string, unknown>();
  for (const field of type.fields) {
    const finding = readField(field, Object.hasOwn(raw, field.name) ? raw[field.name] : undefined, context, filled);
    if (finding) findings.push(finding);
  }
  const values = Object.fromEntries(filled);
  return { values, findings: [...findings, ...runChecks(type, values, context.today, findings)] };
}
