import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, checkDigit, checkPersonId, parseCardQr, parseMrzTd1 } from './index.ts';

const CARD = ['001090012345', '012345678', 'Nguyễn Văn Thử', '12041990', 'Nam', 'Phường Láng, Hà Nội', '15052021'];
const card = (changes: Record<number, string>): string => CARD.map((field, i) => changes[i] ?? field).join('|');

describe('checkPersonId', () => {
  it('never calls a disagreement an error', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9]{12}$/), (value) => {
      expect(checkPersonId(value, { birthDate: '1990-04-12', sex: 'FEMALE', registeredPlaceCode: '001' })).toMatchObject({ valid: true, errors: [], normalised: value });
    }));
  });

  it('is valid exactly when it gives a number, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => {
      const { valid, normalised, errors } = checkPersonId(value);
      expect(normalised !== null).toBe(valid);
      expect(errors.length === 0).toBe(valid);
    }));
  });

  it('takes out every kind of dash and blank', () => {
    expect(checkPersonId('001\u2013090\u00A0012.34\u200B5').normalised).toBe('001090012345');
    expect(checkPersonId('\u200B \u00A0').errors).toEqual(['EMPTY']);
    expect(checkPersonId(null).errors).toEqual(['EMPTY']);
  });
});

describe('parseCardQr', () => {
  it('gathers all errors in order and keeps the warnings of the layout', () => {
    const reading = parseCardQr(`${card({ 0: '1', 1: '12', 2: '', 3: '00000000', 4: 'nam', 5: '', 6: '' })}|more`);
    expect(reading).toEqual({
      ok: false, fields: null, errors: ['BIRTH_DATE', 'FULL_NAME', 'ID_NUMBER', 'ISSUE_DATE', 'SEX'], warnings: ['ADDRESS_EMPTY', 'EXTRA_FIELDS', 'OLD_ID_NUMBER'],
    });
  });

  it('takes off a byte-order mark and line ends', () => {
    expect(parseCardQr(`\uFEFF${card({})}\r\n`)).toMatchObject({ ok: true, warnings: [] });
  });

  it('may be issued on the day of birth', () => {
    expect(parseCardQr(card({ 6: '12041990' })).ok).toBe(true);
  });
});

describe('parseMrzTd1', () => {
  it('reads a long document number that goes on in the optional data (Doc 9303-5)', () => {
    const first = `I<UTOD23145890<734${checkDigit('D23145890734')}<<<<<<<<<<<`;
    const second = '7408122F1204159UTO<<<<<<<<<<<';
    const composite = checkDigit(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29));
    const { fields, checks } = parseMrzTd1([first, second + composite, 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'], '2010-01-01');
    expect(checks?.documentNumber).toBe(true);
    expect(fields).toMatchObject({ documentNumber: 'D23145890734', optional1: '' });
  });

  it('stops at the first error of shape', () => {
    expect(parseMrzTd1([], '2024-06-30').errors).toEqual(['LINE_COUNT']);
    expect(parseMrzTd1(['É', 'É', 'É'], '2024-06-30').errors).toEqual(['LINE_LENGTH']);
  });

  it('never throws and gives fields only without errors', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[A-Z0-9<]{30}$/), { minLength: 3, maxLength: 3 }), (lines) => {
      const { ok, errors, fields, checks } = parseMrzTd1(lines, '2024-06-30');
      expect([errors.length === 0, fields !== null]).toEqual([ok, ok]);
      expect(checks).not.toBeNull();
    }));
  });
});

describe('calendarDay', () => {
  it('agrees with the calendar', () => {
    fc.assert(fc.property(fc.integer({ min: 1600, max: 2400 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(calendarDay(year, month, day)).toBe(exists ? date.toISOString().slice(0, 10) : null);
    }));
  });
});
