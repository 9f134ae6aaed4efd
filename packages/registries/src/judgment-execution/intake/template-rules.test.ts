import { expect, it } from 'vitest';
import { templateRules } from './template-rules.ts';

const ROW = {
  recordNo: 'HS-1', fullName: 'TRẦN VĂN TƯ', birthDate: '12/04/1990', sex: 'Nam', personalId: '001090123456', nationality: 'VN', subjectKind: 'PHAM_NHAN', judgmentNo: '1/2023/HS-ST', judgmentDate: '10/01/2023',
  offence: '173.1', mainPenalty: 'TU_CO_THOI_HAN', termYears: 3, termMonths: 0, termDays: 0, crimeDate: '01/06/2022', admissionDate: '15/02/2023',
};
const errors = (row: object): string[] => templateRules.read({ ...ROW, ...row }, { known: templateRules.newKnown(), today: '2026-01-01', dateSystem: 1900 }).issues
  .filter(({ severity }) => severity === 'error').map(({ column, code }) => `${column} ${code}`);

it('takes the row that the others are made of', () => expect(errors({})).toEqual([]));

it.each(templateRules.columns.map(({ column }) => column))('says of a formula in %s only that it is one', (column) => {
  expect(errors({ [column]: { formula: 'A1', cached: 1 } })).toEqual([`${column} FORMULA_CELL`]);
});

it.each([['recordNo', 'REQUIRED'], ['subjectKind', 'NOT_IN_LIST'], ['fullName', 'REQUIRED']])('says once that %s is empty', (column, code) => {
  expect(errors({ [column]: null })).toEqual([`${column} ${code}`]);
});
