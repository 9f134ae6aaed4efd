import { columnOf, recordSchema, viewsSql, validateRecord, type RecordType } from '@thahs/engine/registry';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeListEntries, fieldContext, judgmentExecution, templateColumns, templateDefaults } from '../index.ts';

const context = fieldContext('2026-11-22');
const typeOf = (name: string): RecordType => {
  const found = judgmentExecution.recordTypes.find((type) => type.name === name);
  if (!found) throw new Error(`no record type ${name}`);
  return found;
};
const codes = (name: string, values: Record<string, unknown>): string[] => validateRecord(typeOf(name), values, context).findings.map((finding) => `${finding.severity === 'error' ? '' : '~'}${finding.code}`);

describe('record types', () => {
  it('carry every information group of NĐ 59/2020 Điều 8.2 and 8.3', () => {
    const sources = new Set(judgmentExecution.recordTypes.flatMap((type) => type.source));
    for (const id of ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h'].map((point) => `nd59.d8.k2.${point}`)) expect(sources.has(id), id).toBe(true);
    for (const id of ['a', 'b', 'c', 'd', 'đ'].map((point) => `nd59.d8.k3.${point}`)) expect(sources.has(id), id).toBe(true);
    expect(typeOf('judgment').subjectKinds).toContain('PHAP_NHAN');
  });

  it.each([
    ['person', 'fullName otherNames birthDate sex nationality ethnicity religion birthPlace occupation education'], ['identifier', 'kind value issuedOn issuedBy validFrom validTo'],
    ['judgment', 'judgmentNo judgmentDate court instance effectiveDate'], ['offence', 'article crimeDate crimePlace description'],
    ['penalty', 'mainPenalty term probationMonths custodyDays additionalPenalty termEnd'], ['admission', 'admittedOn facility note'], ['placement', 'subCamp team warder from'],
    ['execution_event', 'eventKind occurredOn decisionNo decisionDate issuer months detail'], ['legal_person', 'name enterpriseCode taxCode address representative'],
    ['custody_status', 'custodyLevel gangMark infraction sealedMark statusCode description ageAtCensus'],
  ])('%s has %s', (name, fields) => {
    expect(typeOf(name).fields.map((field) => field.name)).toEqual(expect.arrayContaining(fields.split(' ')));
  });

  it('medical facts are special data wherever they stand', () => {
    const special = judgmentExecution.recordTypes.flatMap((type) => type.fields.filter((field) => field.sensitivity === 'special').map((field) => `${type.name}.${field.name}`));
    expect(special).toEqual(expect.arrayContaining(['health.diagnosis', 'health.treatment', 'health.infectious', 'person.drugHistory', 'treatment.conclusion', 'special_ground.kind', 'special_ground.childBirthDate']));
  });

  it('make views whose columns are distinct and whose schemas are closed', () => {
    const sql = viewsSql(judgmentExecution);
    for (const type of judgmentExecution.recordTypes) {
      expect(sql).toContain(`create view r_${type.name} with`);
      expect(new Set(type.fields.map(columnOf)).size).toBe(type.fields.length);
      expect(recordSchema(type)).toMatchObject({ additionalProperties: false });
    }
  });

  it('a check bears any values at all', () => {
    for (const type of judgmentExecution.recordTypes) {
      const values = fc.record(Object.fromEntries(type.fields.map((field) => [field.name, fc.oneof(fc.constant(undefined), fc.anything(), fc.constantFrom('2024-01-01', '01/01/2024', 'CCCD', '12', 'life'))])));
      fc.assert(fc.property(values, (raw) => { validateRecord(type, raw, context); }), { numRuns: 60 });
    }
  });

  it('what was read once is read again to the same values', () => {
    const typed = { person: { fullName: 'Trần Thị Bưởi', birthDate: '1985', sex: 'Nữ', nationality: 'Việt Nam', ethnicity: 'Kinh' }, penalty: { mainPenalty: 'Tù có thời hạn', term: '05 năm 06 tháng', termEnd: '01/02/2030' } };
    for (const [name, raw] of Object.entries(typed)) {
      const { values, findings } = validateRecord(typeOf(name), raw, context);
      expect(findings).toEqual([]);
      expect(validateRecord(typeOf(name), values, context).values).toEqual(values);
    }
  });
});

describe('checks over several fields', () => {
  it.each([
    ['judgment', { judgmentNo: '1/2024/HS-ST', judgmentDate: '05/05/2024', effectiveDate: '01/05/2024' }, ['judgment.effect-before-judgment']],
    ['judgment', { judgmentNo: '1/2024/HS-ST', judgmentDate: '05/05/2024', effectiveDate: '20/05/2024' }, []],
    ['penalty', { mainPenalty: 'TU_CO_THOI_HAN' }, ['~penalty.term-missing']], ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: 'chung thân' }, ['penalty.life-term']],
    ['penalty', { mainPenalty: 'TU_CHUNG_THAN', term: 'chung thân' }, []], ['penalty', { mainPenalty: 'AN_TREO', term: '2 năm' }, ['~penalty.probation']],
    ['penalty', { mainPenalty: 'TU_HINH', term: '3 năm' }, ['penalty.death-term']], ['penalty', { mainPenalty: 'TU_HINH' }, []],
    ['person', {}, ['field.required']], ['person', { nameMissing: 'DU_LIEU_AN_DANH' }, []], ['person', { fullName: 'Lê A', birthDate: '1900' }, ['~person.too-old']],
    ['identifier', { kind: 'CCCD', value: '001 090 012 345' }, []], ['identifier', { kind: 'CCCD', value: '1090012345' }, ['person-id.lost-zero']], ['identifier', { kind: 'CMND', value: '012345678' }, []],
    ['identifier', { kind: 'CMND', value: '001090012345' }, ['person-id.length']], ['identifier', { kind: 'DINH_DANH', value: 'B1234' }, ['person-id.format']], ['identifier', { kind: 'HO_CHIEU', value: 'B1234567' }, []],
    ['offence', {}, ['offence.empty']], ['residence', { kind: 'THUONG_TRU' }, ['residence.empty']], // Whether it needs months is known with the whole file.
    ['execution_event', { eventKind: 'GIAM', occurredOn: '01/09/2026' }, []],
    ['execution_event', { eventKind: 'GIAM', occurredOn: '01/09/2026', months: 6 }, []], ['civil_obligation', { kind: 'BOI_THUONG', amount: '1.000', paid: '2.000' }, ['~civil.paid-more']],
    ['previous_conviction', { offenceName: 'Trộm cắp' }, ['~conviction.source']], ['legal_person', { name: 'Công ty A', taxCode: '12' }, ['~legal-person.tax-code']],
  ] as const)('%s %j: %j', (name, values, expected) => {
    expect(codes(name, values)).toEqual(expected);
  });
  it('an identifier is kept without the blanks people put into it', () => {
    expect(validateRecord(typeOf('identifier'), { kind: 'cccd', value: ' 001.090-012 345 ' }, context).values).toMatchObject({ kind: 'CCCD', value: '001090012345' });
  });
});

describe('spreadsheet template', () => {
  it('has the agreed columns, each with a home in the registry', () => {
    expect(templateColumns.map((column) => column.column)).toEqual([
      'recordNo', 'fullName', 'birthDate', 'sex', 'personalId', 'nationality', 'subjectKind', 'judgmentNo', 'judgmentDate', 'crimeDate', 'offence', 'mainPenalty', 'termYears', 'termMonths', 'termDays',
      'custodyDays', 'probationMonths', 'additionalPenalty', 'admissionDate', 'releaseDate', 'remark',
    ]);
    for (const { recordType, field } of templateColumns) if (recordType !== 'file') expect(typeOf(recordType).fields.map((item) => item.name), `${recordType}.${field}`).toContain(field);
    for (const [name, values] of Object.entries(templateDefaults)) for (const field of Object.keys(values)) expect(typeOf(name).fields.map((item) => item.name)).toContain(field);
  });
  it('no two headings or aliases mean different columns', () => {
    const headings = templateColumns.flatMap((column) => [column.heading, ...(column.aliases ?? [])].map((heading) => heading.toLowerCase()));
    expect(new Set(headings).size).toBe(headings.length);
  });
});

it('the event list holds what both decrees name at least', () => {
  const events = codeListEntries('event_kind').map((entry) => entry.code);
  expect(events).toEqual(expect.arrayContaining([
    'HOAN', 'TAM_DINH_CHI', 'MIEN', 'GIAM', 'THA_TU_CO_DIEU_KIEN', 'HUY_THA_TU', 'BUOC_CHAP_HANH_AN_TREO', 'DINH_CHI_CHUA_BENH', 'HOAN_GIAO_DUONG', 'TAM_DINH_CHI_GIAO_DUONG', 'CHAM_DUT_GIAO_DUONG',
    'BO_TRON', 'CHET', 'CHAP_HANH_XONG', 'DAC_XA', 'CHUYEN_GIAO_QUOC_TE', 'KHEN_THUONG', 'KY_LUAT', 'HUY_AN', 'VKS_TRA_TU_DO', 'TRUY_NA', 'XU_LY_KHI_BAT_LAI',
  ]));
});
