import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@thahs/engine/kernel';
import { limitation, recordClearing, specialClearingFrom, type LimitationInput, type RecordClearingInput } from '../index.ts';

const judgment: LimitationInput = { penalty: { kind: 'TU_CO_THOI_HAN', months: 24 }, effectiveDate: '2018-06-20', chapter: 'XVI', clause: '173.1', legalPerson: false, newCrimeOn: null, wanted: null };
const record: RecordClearingInput = {
  chapter: 'XVI', penalty: { kind: 'TU_CO_THOI_HAN', months: 24 }, mainCompletedOn: '2020-05-15', otherDutiesCompletedOn: '2020-05-15', additionalEndsOn: null, additionalKind: null, newCrimeOn: null,
  fault: 'CO_Y', crimeClass: 'NGHIEM_TRONG', ageAtCrime: 'ADULT', mixedWithCourtCrime: false, legalPerson: false,
};
const limit = (facts: Partial<LimitationInput>) => limitation({ ...judgment, ...facts }).outcome;
const clearing = (facts: Partial<RecordClearingInput>) => recordClearing({ ...record, ...facts }).outcome;
const after = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays('2018-06-20', offset));

describe('limitation', () => {
  it('never ends earlier for a new crime or a flight', () => {
    fc.assert(fc.property(fc.option(after), fc.option(fc.tuple(after, fc.integer({ min: 0, max: 2000 }))), (newCrimeOn, flight) => {
      const wanted = flight && { orderedOn: flight[0], endedOn: addDays(flight[0], flight[1]) };
      const { expiresOn, startsOn } = limit({ newCrimeOn, wanted });
      expect(expiresOn !== null && expiresOn >= '2023-06-20').toBe(true);
      expect(['2018-06-20', newCrimeOn, wanted?.endedOn]).toContain(startsOn);
    }));
  });
  it('takes a new crime on the last day, and one in the time that a capture opened again', () => {
    expect(limit({ newCrimeOn: '2023-06-20' }).expiresOn).toBe('2028-06-20');
    expect(limit({ newCrimeOn: '2024-03-03', wanted: { orderedOn: '2022-01-01', endedOn: '2023-01-01' } }).startsOn).toBe('2024-03-03');
    expect(limit({ newCrimeOn: '2020-01-01', wanted: { orderedOn: '2019-01-01', endedOn: null } })).toEqual({ applies: true, years: 5, startsOn: null, expiresOn: null });
  });
  it.each([[36, 5], [37, 10], [180, 10], [181, 15], [360, 15]])('of prison for %i months is %i years', (months, years) => {
    expect(limit({ penalty: { kind: 'TU_CO_THOI_HAN', months } }).years).toBe(years);
  });
});

describe('clearing of the record', () => {
  it('never comes earlier for a duty paid late, a longer ban or a new crime', () => {
    const day = fc.option(fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2020-05-15', offset)));
    fc.assert(fc.property(day, day, day, (otherDutiesCompletedOn, additionalEndsOn, newCrimeOn) => {
      const { clearedOn } = clearing({ otherDutiesCompletedOn, additionalEndsOn, newCrimeOn, additionalKind: 'QUAN_CHE' }) as { clearedOn: string | null };
      if (clearedOn === null) expect(otherDutiesCompletedOn === null || newCrimeOn !== null).toBe(true);
      else expect([otherDutiesCompletedOn, additionalEndsOn, '2022-05-15'].every((one) => one === null || one <= clearedOn)).toBe(true);
    }));
  });
  it.each([
    ['negligent and very serious, of 16', { ageAtCrime: '16_18', fault: 'VO_Y', crimeClass: 'RAT_NGHIEM_TRONG' }, 'NO_RECORD'],
    ['negligent and specially serious, of 16', { ageAtCrime: '16_18', fault: 'VO_Y', crimeClass: 'DAC_BIET_NGHIEM_TRONG' }, 'AUTO'],
    ['Chapter XXVI', { chapter: 'XXVI' }, 'COURT'],
    ['a legal person of a negligent crime', { legalPerson: true, fault: 'VO_Y' }, 'AUTO'],
  ] as const)('%s', (_, facts, mode) => {
    expect(clearing(facts).mode).toBe(mode);
  });
  it('does not begin for a legal person while a duty is open', () => {
    expect(clearing({ legalPerson: true, otherDutiesCompletedOn: null })).toEqual({ mode: 'AUTO', periodMonths: 24, periodEndsOn: null, clearedOn: null });
  });
  it('with merit comes after a third of the period', () => {
    expect(specialClearingFrom({ periodMonths: 84, mainCompletedOn: '2021-10-31' }).outcome.earliest).toBe('2024-02-29');
  });
});
