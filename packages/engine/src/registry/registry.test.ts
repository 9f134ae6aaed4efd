import { describe, expect, it } from 'vitest';
import { columnOf, defineRecordType, defineRegistry, recordSchema, lookupSql, viewsSql, validateRecord, type FieldDefinition, type RecordType, type Registry } from './index.ts';
import { context } from './fields/parse-typed.ts';

const field = (more: Partial<FieldDefinition> = {}): FieldDefinition => ({ name: 'judgmentNo', kind: 'text', label: { vi: 'Số bản án', en: 'Number' }, ...more });
const type = (more: Partial<RecordType> = {}): RecordType => ({
  name: 'judgment', label: { vi: "Bản án 'A'", en: 'Judgment' }, group: '8.2.a', source: ['nd59.d8.k2.a'], subjectKinds: ['PHAM_NHAN'], cardinality: 'many',
  fields: [field({ required: true, indexed: true }), field({ name: 'birthDate', kind: 'partial-date' }), field({ name: 'from', kind: 'date' })], ...more,
});
const registry = (more: Partial<Registry> = {}): Registry => ({
  name: 'x', label: { vi: 'X', en: 'X' }, subjectKinds: [{ code: 'PHAM_NHAN', label: { vi: 'a', en: 'a' }, community: false, legalPerson: false }], recordTypes: [type()],
  paperKinds: [], codeLists: [{ name: 'colour', label: { vi: 'a', en: 'a' }, source: 's', entries: [] }], fileNumber: '^.+$', ...more,
});

describe('a declaration that is wrong throws when it loads', () => {
  it.each([
    ['a reserved name', { fields: [field({ name: 'fileId' })] }], ['a reserved name', { fields: [field({ name: 'occurredAt' })] }], ['two fields of one column', { fields: [field(), field()] }],
    ['a code without list', { fields: [field({ kind: 'code' })] }], ['a name with blanks', { fields: [field({ name: 'a b' })] }], ['no fields', { fields: [] }], ['no source', { source: [] }],
    ['an occurred field that is not there', { occurredField: 'nope' }], ['a table name in capitals', { name: 'Judgment' }],
    ['a check on nothing', { checks: [{ code: 'a.b', field: 'nope', severity: 'error' as const, message: { vi: 'a', en: 'a' }, holds: () => true }] }],
  ])('%s', (_what, change) => {
    expect(() => defineRecordType(type(change))).toThrow(/record type/);
  });
  it.each([
    ['a record type twice', { recordTypes: [type(), type()] }], ['an unknown subject kind', { recordTypes: [type({ subjectKinds: ['NGUOI'] })] }],
    ['an unknown code list', { recordTypes: [type({ fields: [field({ kind: 'code', list: 'size' })] })] }],
  ])('%s', (_what, change) => {
    expect(() => defineRegistry(registry(change))).toThrow(/registry/);
  });
  it('accepts one that is right', () => {
    expect(defineRegistry(registry()).recordTypes).toHaveLength(1);
  });
});

describe('validateRecord', () => {
  it('refuses what has no home and what is missing, and keeps only what is filled in', () => {
    const { values, findings } = validateRecord(type(), { birthDate: ' 1985 ', from: '', ghost: 1 }, context);
    expect(values).toEqual({ birthDate: '1985' });
    expect(findings.map(({ field: name, code }) => [name, code])).toEqual([['ghost', 'field.unknown'], ['judgmentNo', 'field.required']]);
  });
  it('does not read what an object inherits', () => {
    const { findings } = validateRecord(type({ fields: [field({ name: 'constructor', required: true })] }), {}, context);
    expect(findings.map((finding) => finding.code)).toEqual(['field.required']);
  });
  it('runs a check only on a field that was read', () => {
    const check = { code: 'a.b', field: 'from', clause: 'nd59.d8.k2.a', severity: 'warning' as const, message: { vi: 'Sai.', en: 'Wrong.' }, holds: () => false };
    expect(validateRecord(type({ checks: [check] }), { judgmentNo: '1', from: '01/02/2024' }, context).findings).toEqual([{ field: 'from', code: 'a.b', severity: 'warning', message: 'Sai.', clause: 'nd59.d8.k2.a' }]);
    expect(validateRecord(type({ checks: [check] }), { judgmentNo: '1', from: 'x' }, context).findings.map((finding) => finding.code)).toEqual(['date.format']);
  });
});

describe('generated shapes', () => {
  it('the view has a typed column for each field, the fence of the records and their reader', () => {
    const sql = viewsSql(registry());
    expect(sql).toContain('create view r_judgment with (security_invoker = true) as select');
    expect(sql).toContain(`(content ->> 'from')::date as "from"`);
    expect(sql).toContain(`content ->> 'birthDate' as "birth_date"`);
    expect(sql).toContain("from record where type = 'judgment' and ((select current_setting('thahs.sealed', true)) = 'yes' or exists");
    expect(sql).toContain("is 'Bản án ''A'' (nd59.d8.k2.a)';");
    expect(sql).toContain('grant select on r_judgment to thahs_app;');
  });
  it('a record is looked up by the field that says so, and by one alone', () => {
    expect(lookupSql(registry())).toContain(`(case type when 'judgment' then content ->> 'judgmentNo' end)`);
    const twice = type({ fields: [field({ indexed: true }), field({ name: 'other', indexed: true })] });
    expect(() => lookupSql({ ...registry(), recordTypes: [twice] })).toThrow(/by one field/);
  });
  it('columns are snake_case, schemas closed', () => {
    expect(columnOf({ name: 'ageAtCensus' })).toBe('age_at_census');
    expect(recordSchema(type())).toMatchObject({ additionalProperties: false, required: ['judgmentNo'] });
  });
});
