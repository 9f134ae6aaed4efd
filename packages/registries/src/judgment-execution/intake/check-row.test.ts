import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRow, ExistingIndex, MESSAGES, SEVERITY, type Cell, type IntakeField, type IntakeRow } from './index.ts';

const GOOD: IntakeRow = {
  recordNo: 'TG-000123', fullName: 'Nguyễn Văn Thử', birthDate: '12/04/1990', sex: 'Nam', personalId: '001090012345', nationality: 'Việt Nam', subjectKind: 'PHAM_NHAN',
  judgmentNo: '15/2023/HS-ST', judgmentDate: '20/03/2023', crimeDate: '05/09/2022', offence: '173.2', mainPenalty: 'TU_CO_THOI_HAN', termYears: 3, termMonths: 6, termDays: 0,
  custodyDays: 40, probationMonths: null, additionalPenalty: null, admissionDate: '15/06/2023', releaseDate: null, remark: '',
};
const MAU = { recordNo: 'TG-000777', fullName: 'Trần Thị Mẫu', birthDate: '1985-11-30', personalId: '079185004321', judgmentNo: '99/2022/HS-PT' };
const existing = new ExistingIndex([MAU]);
const report = (changes: IntakeRow): ReturnType<typeof checkRow> => checkRow({ ...GOOD, ...changes }, { existing, today: '2026-06-30', dateSystem: 1900 });
const codes = (changes: IntakeRow): string[] => report(changes).issues.map((issue) => `${issue.field} ${issue.code}`);
const AS_MAU = { fullName: 'Trần Thị Mẫu', birthDate: '30/11/1985', sex: 'Nữ', personalId: '079185004321' } as const;

describe('checkRow', () => {
  it('accepts a good row', () => {
    expect(report({})).toEqual({ verdict: 'ACCEPTED', issues: [], normalised: {} });
  });

  it.each<[IntakeRow, string[]]>([
    [{ personalId: 1_090_012_345 }, ['personalId MAYBE_LOST_LEADING_ZERO']],
    [{ personalId: '12345' }, ['personalId LENGTH']],
    [{ crimeDate: '01/01/1980' }, ['crimeDate BEFORE_BIRTH', 'offence CRIME_BEFORE_2018']],
    [{ judgmentDate: '01/09/2022' }, ['judgmentDate BEFORE_CRIME']],
    [{ birthDate: '06/09/2008', personalId: null }, ['crimeDate UNDER_14_AT_CRIME']],
    [{ birthDate: '2005', personalId: null, termYears: 18, termMonths: 1 }, ['birthDate YEAR_ONLY', 'termYears TERM_OVER_JUVENILE_MAX']],
    [{ releaseDate: '01/01/2030' }, []],
    [{ termYears: 0, termMonths: 0 }, ['termYears REQUIRED']],
    [{ termYears: null, termMonths: 2, custodyDays: 60 }, ['termYears TERM_UNDER_LEGAL_MIN']],
    [{ termYears: 20, termMonths: 0, termDays: 1 }, ['termYears TERM_OVER_ONE_CRIME_MAX']],
    [{ termYears: 40, termMonths: 'x' }, ['termMonths NOT_A_WHOLE_NUMBER']],
    [{ mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', termYears: 0, termMonths: 5 }, ['termYears TERM_UNDER_LEGAL_MIN']],
    [{ subjectKind: 'AN_TREO', probationMonths: 61 }, ['probationMonths PROBATION_OUT_OF_RANGE', 'termYears SUSPENDED_OVER_3_YEARS']],
    [{ offence: '173,2' }, ['offence NOT_READABLE']],
    [{ offence: '50.1' }, ['offence ARTICLE_UNKNOWN']],
    [{ offence: '256a.1' }, []],
    [{ offence: 173.2 }, []],
    [{ mainPenalty: 'TRUC_XUAT', nationality: 'VIỆT NAM' }, ['mainPenalty EXPULSION_OF_CITIZEN']],
    [{ fullName: '  Ðỗ  Ba' }, ['fullName BLANKS_TIDIED', 'fullName LETTER_D_MENDED']],
    [{ sex: 'nữ', personalId: null }, ['sex CASE_MENDED']],
    [{ sex: false }, ['sex CELL_TYPE']],
    [{ judgmentDate: { formula: '=TODAY()' } }, ['judgmentDate FORMULA_CELL']],
    [{ subjectKind: 'PHAP_NHAN', sex: null, birthDate: null, personalId: null, mainPenalty: 'PHAT_TIEN' }, ['offence ARTICLE_NOT_FOR_LEGAL_PERSON']],
    [{ remark: `=${'x'.repeat(2_000)}` }, ['remark FORMULA_LIKE', 'remark TOO_LONG']],
    [{ ...AS_MAU }, ['personalId SAME_PERSON_OTHER_JUDGMENT']],
    [{ ...AS_MAU, fullName: 'TRẦN THỊ MẪU', judgmentNo: '99/2022/HS-PT' }, ['judgmentNo DUPLICATE_JUDGMENT']],
    [{ ...AS_MAU, birthDate: '29/11/1985' }, ['personalId ID_OF_ANOTHER_PERSON']],
    [{ ...AS_MAU, birthDate: '1985' }, ['birthDate YEAR_ONLY', 'personalId SAME_PERSON_OTHER_JUDGMENT']],
    [{ ...AS_MAU, birthDate: '1985', judgmentNo: '99/2022/HS-PT' }, ['birthDate YEAR_ONLY', 'judgmentNo DUPLICATE_JUDGMENT']],
    [{ ...AS_MAU, birthDate: '1985', personalId: null, judgmentNo: '99/2022/HS-PT' }, ['birthDate YEAR_ONLY']],
    [{ ...AS_MAU, birthDate: '1985', fullName: 'Trần Thị Khác' }, ['birthDate YEAR_ONLY', 'personalId ID_OF_ANOTHER_PERSON']],
    [{ ...AS_MAU, birthDate: '1986', personalId: '079186004321' }, ['birthDate YEAR_ONLY']],
    [{ ...AS_MAU, birthDate: '31/02/1985' }, ['birthDate INVALID_DATE']],
    [{ ...AS_MAU, personalId: null, judgmentNo: '99/2022/HS-PT' }, ['judgmentNo DUPLICATE_JUDGMENT']],
  ])('%j', (changes, expected) => expect(codes(changes)).toEqual(expected));

  it('gives back changed cells only', () => {
    expect(report({ sex: 'NAM', birthDate: 32_975, remark: ' a  b ' }).normalised).toEqual({ sex: 'Nam', birthDate: '1990-04-12', remark: 'a b' });
  });

  it('never throws, and its verdict is the gravest severity', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constantFrom(null, undefined, '', { formula: '=A1' }),
      fc.constantFrom<Cell>('12/04/1990', 'PHAP_NHAN', 'AN_TREO', 'TU_CO_THOI_HAN', 'TU_HINH', '079185004321', '292', 12, 400),
    );
    const fields = Object.keys(GOOD) as IntakeField[];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...fields), cell), (cells) => {
      const { verdict, issues } = report(cells);
      const has = (severity: string): boolean => issues.some((issue) => issue.severity === severity);
      expect(verdict).toBe(has('ERROR') ? 'ERROR' : has('WARNING') ? 'WARNING' : has('INFO') ? 'NORMALISED' : 'ACCEPTED');
      const keys = issues.map((issue) => `${issue.field} ${issue.code}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(issues).toEqual([...issues].toSorted((a, b) => (a.field < b.field || (a.field === b.field && a.code < b.code) ? -1 : 1)));
    }), { numRuns: 2_000 });
  });

  it('has a sentence for the clerk for every code', () => {
    expect(Object.keys(MESSAGES).toSorted()).toEqual(Object.keys(SEVERITY).toSorted());
    for (const sentence of Object.values(MESSAGES)) expect(sentence).toMatch(/\.$/);
  });

  it('looks at no more records for a row however many there are', () => {
    const many = new ExistingIndex(Array.from({ length: 20_000 }, (_, i) => ({ ...MAU, recordNo: `R-${i}`, personalId: String(100_000_000_000 + i), judgmentNo: `${i}/2020` })));
    const handed: number[] = [];
    const counted = (found: readonly unknown[]): void => void handed.push(found.length);
    const watched = {
      findByPersonId: (id: string) => { const found = many.findByPersonId(id); counted(found); return found; },
      findByRecordNo: (no: string) => { const found = many.findByRecordNo(no); counted(found); return found; },
      findByJudgmentNo: (no: string) => { const found = many.findByJudgmentNo(no); counted(found); return found; },
    };
    checkRow(GOOD, { existing: watched, today: '2026-06-30', dateSystem: 1900 });
    expect(handed.length).toBeGreaterThan(0);
    expect(handed.reduce((sum, n) => sum + n, 0)).toBeLessThan(10);
  });
});
