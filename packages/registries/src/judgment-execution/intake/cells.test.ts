import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, readDateCell, readNumberCell } from './index.ts';

const misread = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('cleanText', () => {
  it.each([
    ['Nguy\uFFFDn', ['LOST_CHARACTERS']], ['Nguy?n V?n', ['LOST_CHARACTERS']], ['Sao? Không rõ', []],
    ['Nguyễn\u0007', ['CONTROL_CHARACTER']], ['\u202Eabc', ['CONTROL_CHARACTER']],
    ['=1+1', ['FORMULA_LIKE']], ['  +84', ['FORMULA_LIKE']], ['@x', ['FORMULA_LIKE']], ['-x', ['FORMULA_LIKE']], ['-5 độ', []], ['\tx', ['FORMULA_LIKE']], ['\u200B=1', ['FORMULA_LIKE']],
    ['a\u200Bb', ['INVISIBLE_REMOVED']], ['a\u00A0b', ['BLANKS_TIDIED']], ['Ðặng', []], ["H'Linh Mlô", []], ['Y Thiên Niê Kđăm', []],
  ])('%j', (text, codes) => expect(cleanText(text).codes).toEqual(codes));

  it('mends the letter Đ in names only', () => {
    expect(cleanText('Ðặng Ðại', { name: true })).toEqual({ text: 'Đặng Đại', codes: ['LETTER_D_MENDED'] });
  });

  it('finds Vietnamese read as Windows-1252, and leaves Vietnamese alone', () => {
    for (const name of ['Nguyễn Văn Thử', 'Đỗ Hữu', 'Trần Thị Hà', 'Lê Mỹ', 'Ngô Quý', 'Hồ Ánh', 'Phạm Thơ', 'Lý Như', 'Vũ Hĩ', 'Bùi Út', 'Mã Lý', 'Trần À']) {
      expect(cleanText(misread(name)).codes, misread(name)).toEqual(['WRONG_ENCODING']);
    }
    for (const text of ['MÃ\u00A0VĂN', 'HÙNG” và', 'LÊ – ÂU', 'NGƯỜI ÂM', 'TRẦN MÃ – LÂM', 'Ô nhiễm…']) expect(cleanText(text).codes).not.toContain('WRONG_ENCODING');
  });

  it('is settled after one cleaning', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aễ\u0303Ð \u200B\u00A0n=?-1')), maxLength: 12 }), fc.boolean(), (value, name) => {
      const { text } = cleanText(value, { name });
      if (text !== null) expect(cleanText(text, { name })).toEqual({ text, codes: [] });
    }));
  });
});

describe('readDateCell', () => {
  it.each([
    ['1/2/2020', '2020-02-01', null], ['01-02-2020', '2020-02-01', null], ['2020-02-01', '2020-02-01', null], ['1/2-2020', null, 'INVALID_DATE'],
    [' 01/02/2020 ', '2020-02-01', 'DATE_TIDIED'], ["'01/02/2020 00:00:00", '2020-02-01', 'DATE_TIDIED'], ['2020-02-01T00:00:00.000Z', '2020-02-01', 'DATE_TIDIED'],
    ['01/02/2020 08:30', null, 'INVALID_DATE'], ['31/02/90', null, 'TWO_DIGIT_YEAR'], ['00/01/2020', null, 'INVALID_DATE'], ['1990', null, 'INVALID_DATE'], ['  ', null, null],
    [1, '1900-01-01', 'EXCEL_SERIAL'], [59, '1900-02-28', 'EXCEL_SERIAL'], [60, null, 'INVALID_DATE'], [60.9, null, 'INVALID_DATE'], [61, '1900-03-01', 'EXCEL_SERIAL'],
    [0, null, 'INVALID_DATE'], [0.5, null, 'INVALID_DATE'], [2_958_465, '9999-12-31', 'EXCEL_SERIAL'], [2_958_466, null, 'INVALID_DATE'], [Number.NaN, null, 'INVALID_DATE'], [true, null, 'INVALID_DATE'],
  ] as const)('%j', (value, iso, code) => expect(readDateCell(value, 1900)).toMatchObject({ iso, code }));

  it('counts from 1904 in such workbooks, where 60 is a day', () => {
    expect(readDateCell(31_513, 1904).iso).toBe('1990-04-12');
    expect(readDateCell(60, 1904).iso).toBe('1904-03-01');
    expect(readDateCell(2_958_465, 1904).code).toBe('INVALID_DATE');
  });

  it('keeps a year of birth alone as a year, typed as text or number', () => {
    for (const value of ['1990', 1990]) expect(readDateCell(value, 1900, { yearAlone: true })).toEqual({ iso: '1990-01-01', kept: '1990', code: 'YEAR_ONLY' });
    expect(readDateCell(32_975, 1900, { yearAlone: true }).code).toBe('EXCEL_SERIAL');
  });
});

describe('readNumberCell', () => {
  it.each([
    [3, 3, null], ['3', 3, null], [' 3 ', 3, null], ['', null, null], [null, null, null], [3.5, null, 'NOT_A_WHOLE_NUMBER'], ['3,5', null, 'NOT_A_WHOLE_NUMBER'],
    ['3.0', null, 'NOT_A_WHOLE_NUMBER'], ['-6', null, 'NEGATIVE'], [-6, null, 'NEGATIVE'], [-6.5, null, 'NOT_A_WHOLE_NUMBER'], ['9'.repeat(400), null, 'NOT_A_WHOLE_NUMBER'],
  ] as const)('%j', (cell, value, code) => expect(readNumberCell(cell)).toEqual({ value, code }));
});
