import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldKind } from '../types.ts';
import { fieldKinds } from './index.ts';
import { context, fieldOf } from './parse-typed.ts';

const kinds = Object.keys(fieldKinds) as FieldKind[];
const lists: Partial<Record<FieldKind, string>> = { code: 'colour' };

/** Inputs near what each kind reads, besides anything at all. */
const near = fc.oneof(
  fc.anything(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.integer(), fc.double(), fc.date({ noInvalidDate: false }),
  fc.date({ min: new Date('1850-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  fc.tuple(fc.nat(40), fc.nat(14), fc.nat(2300)).map(([d, m, y]) => `${d}/${m}/${y}`),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  fc.record({ years: fc.nat(30), months: fc.nat(20), days: fc.nat(40) }), fc.nat(10 ** 9).map((n) => n.toLocaleString('de-DE')),
  fc.constantFrom('Nguyễn Thị Hòa', '248.2.a', 'Điều 173', 'Đỏ', 'XANH_LAM', '00004', '001090012345', 'Có', 'không', 'chung thân', '1.000'),
);

describe.each(kinds)('%s', (kind) => {
  const list = lists[kind];
  const field = fieldOf(kind, list === undefined ? {} : { list });

  it('never throws, and a refusal is a sentence that begins with the name of the field', () => {
    fc.assert(fc.property(near, (raw) => {
      const read = fieldKinds[kind].parse(raw, field, context);
      if ('finding' in read) expect(read.finding.message).toMatch(/^Trường: .*[.!]$/su);
      else expect(read.value ?? '').not.toBe('');
    }), { numRuns: 500 });
  });

  it('reads back what it shows, and what it keeps', () => {
    fc.assert(fc.property(near, (raw) => {
      const read = fieldKinds[kind].parse(raw, field, context);
      if ('finding' in read) return;
      expect(fieldKinds[kind].parse(fieldKinds[kind].display(read.value), field, context)).toEqual({ value: read.value });
      expect(fieldKinds[kind].parse(read.value, field, context)).toEqual({ value: read.value });
    }), { numRuns: 500 });
  });

  it('names its kind, column and schema', () => {
    expect(fieldKinds[kind].kind).toBe(kind);
    expect(Object.keys(fieldKinds[kind].schema(field))).not.toHaveLength(0);
  });
});
