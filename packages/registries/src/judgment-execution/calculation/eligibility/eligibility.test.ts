import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionalReleaseEligibility, quarterList, quartersNeeded, reductionEligibility, reductionRound, reductionThresholds, releaseBreach, shortenProbation, type ConditionalReleaseInput, type ReductionEligibilityInput, type ShortenProbationInput } from '../index.ts';

const ON = '2024-04-30';
const term = fc.integer({ min: 3, max: 360 });
const prisoner: ReductionEligibilityInput = {
  on: ON, penalty: 'TU_CO_THOI_HAN', termMonths: 60, servedMonths: 20, reducedMonths: 0, progress: true, civilDuty: true, civilPartPaid: true,
  reductionsThisYear: 0, special: null, juvenile: false, newCrimeAfterReduction: null, requestedMonths: 1,
};
const releasable: ConditionalReleaseInput = {
  on: ON, termMonths: 120, lifeReducedToFixed: false, crimeClass: 'RAT_NGHIEM_TRONG', article: '173', chapter: 'XVI', intentional: true, deathCommuted: false, reducedOnce: true,
  firstOffence: true, quarterRatings: Array.from({ length: 20 }, () => 'KHA' as const), clearResidence: true, finePaid: true, feesPaid: true, compensation: 'PAID',
  servedMonths: 60, reducedMonths: 6, special: null, juvenile: false,
};
const onProbation: ShortenProbationInput = {
  on: ON, kind: 'AN_TREO', probationMonths: 24, servedMonths: 12, shortenedMonths: 0, requestMonths: 1, progress: true, special: null, shortenedThisYear: false,
};
const reduction = (facts: Partial<ReductionEligibilityInput>) => reductionEligibility({ ...prisoner, ...facts }).outcome;
const release = (facts: Partial<ConditionalReleaseInput>) => conditionalReleaseEligibility({ ...releasable, ...facts }).outcome;
const shorten = (facts: Partial<ShortenProbationInput>) => shortenProbation({ ...onProbation, ...facts }).outcome;

describe('reduction', () => {
  it('stays reached once the time is reached', () => {
    fc.assert(fc.property(term, fc.integer({ min: 0, max: 359 }), (termMonths, servedMonths) => {
      const open = (served: number): boolean => !reduction({ termMonths, servedMonths: served }).reasons.includes('TIME_NOT_REACHED');
      if (open(servedMonths)) expect(open(servedMonths + 1)).toBe(true);
      expect(open(servedMonths)).toBe(servedMonths + servedMonths + servedMonths >= termMonths);
    }));
  });
  it('never leaves less than must really be served, whatever the rounds', () => {
    fc.assert(fc.property(term, fc.boolean(), fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 8 }), (termMonths, juvenile, gaps) => {
      const { mustServeMonths, firstAfterMonths } = reductionThresholds({ on: ON, penalty: 'TU_CO_THOI_HAN', termMonths, juvenile }).outcome;
      let [servedMonths, reducedMonths] = [Math.ceil(firstAfterMonths), 0];
      for (const wait of gaps) {
        const { maxMonths } = reduction({ termMonths, servedMonths, reducedMonths, juvenile });
        const { mayPropose } = reduction({ termMonths, servedMonths, reducedMonths, juvenile, requestedMonths: maxMonths });
        if (mayPropose) reducedMonths += maxMonths;
        servedMonths = Math.min(servedMonths + wait, termMonths - reducedMonths);
        expect(termMonths - reducedMonths).toBeGreaterThanOrEqual(mustServeMonths);
      }
    }));
  });
  it('shrinks the room with time served, and asks no more of those under 18', () => {
    fc.assert(fc.property(term, fc.integer({ min: 0, max: 300 }), (termMonths, servedMonths) => {
      expect(reduction({ termMonths, servedMonths: servedMonths + 1 }).maxMonths).toBeLessThanOrEqual(reduction({ termMonths, servedMonths }).maxMonths);
      if (reduction({ termMonths, servedMonths }).mayPropose) expect(reduction({ termMonths, servedMonths, juvenile: true }).mayPropose).toBe(true);
    }));
  });
  it('lets those under 18 with merit in at once, outside prison too', () => {
    const facts = { penalty: 'CAI_TAO_KHONG_GIAM_GIU', termMonths: 24, servedMonths: 1, special: 'LAP_CONG', requestedMonths: 3 } as const;
    expect(reduction({ ...facts, juvenile: true }).mayPropose).toBe(true);
    expect(reduction({ ...facts, juvenile: false }).reasons).toEqual(['TIME_NOT_REACHED']);
  });
  it('says that the part those under 18 must serve outside prison is a reading, in prison the clause itself', () => {
    const floor = (penalty: 'CAI_TAO_KHONG_GIAM_GIU' | 'TU_CO_THOI_HAN') => reductionThresholds({ on: ON, penalty, termMonths: 30, juvenile: true });
    expect([floor('CAI_TAO_KHONG_GIAM_GIU').outcome.mustServeMonths, floor('TU_CO_THOI_HAN').outcome.mustServeMonths]).toEqual([12, 12]);
    expect(floor('CAI_TAO_KHONG_GIAM_GIU').steps.map((step) => step.verified)).toEqual([false, false]);
    expect(floor('TU_CO_THOI_HAN').steps.map((step) => step.verified)).toEqual([true, true]);
  });
  it('allows two in a year at most, the second on a special ground', () => {
    expect(reduction({ reductionsThisYear: 2, special: 'LAP_CONG' }).reasons).toEqual(['TWICE_A_YEAR']);
    expect(reduction({ reductionsThisYear: 1, special: 'GIA_YEU' }).reasons).toEqual([]);
  });
  it('has no round before the first of the year', () => {
    const round = (force: 'CAND' | 'QDND', firstRound: string) => reductionRound({ on: ON, force, firstRound, remainingMonths: 5 }).outcome.round;
    expect([round('CAND', 'TET'), round('CAND', '30/4'), round('QDND', '30/4'), round('QDND', '22/12')]).toEqual(['TET', 'TET', '30/4', '2/9']);
  });
  it('proposes after the laws it was read from ended, and says so', () => {
    const { outcome, steps } = reductionEligibility({ ...prisoner, on: '2026-09-02' });
    expect(outcome).toEqual(reduction({}));
    expect(steps.filter((step) => step.verified)).toEqual([]);
    expect([...new Set(steps.map((step) => step.regime))]).toEqual(['code_amended', 'law_2025']);
  });
});

describe('conditional release', () => {
  it('opens at half of the term, a third for special groups and those under 18', () => {
    fc.assert(fc.property(term, fc.integer({ min: 0, max: 360 }), (termMonths, servedMonths) => {
      const open = (facts: Partial<ConditionalReleaseInput>): boolean => !release({ termMonths, servedMonths, ...facts }).reasons.includes('TIME_NOT_REACHED');
      expect(open({})).toBe(servedMonths + servedMonths >= termMonths);
      expect(open({ special: 'AGE_70' })).toBe(servedMonths + servedMonths + servedMonths >= termMonths);
      expect(open({ juvenile: true })).toBe(open({ special: 'AGE_70' }));
    }));
  });
  it('asks no fewer quarters for a longer term, and lists as many without a hole', () => {
    fc.assert(fc.property(term, fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 4 }), (termMonths, year, nth) => {
      const needed = quartersNeeded({ on: ON, termMonths, lifeReducedToFixed: false }).outcome.quarters;
      expect(quartersNeeded({ on: ON, termMonths: termMonths + 1, lifeReducedToFixed: false }).outcome.quarters).toBeGreaterThanOrEqual(needed);
      const { quarters } = quarterList({ on: ON, termMonths, lifeReducedToFixed: false, reviewQuarter: `${year}-Q${nth}` }).outcome;
      const place = (text: string): number => Number(text.slice(0, 4)) * 4 + Number(text.slice(6));
      expect(quarters.map(place)).toEqual(Array.from({ length: needed }, (_, back) => year * 4 + nth - back));
    }));
  });
  it('is barred by a single bad quarter among those asked, wherever it stands', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 19 }), (bad) => {
      const quarterRatings = releasable.quarterRatings.map((rating, index) => (index === bad ? 'TRUNG_BINH' : rating));
      expect(release({ quarterRatings }).eligible).toBe(bad >= 6);
    }));
  });
  it.each([
    ['7 years of robbery', { article: '168', termMonths: 84 }, false], ['a month less', { article: '168', termMonths: 83 }, true],
    ['10 years of an intentional crime of Chapter XIV', { article: '134', chapter: 'XIV', termMonths: 120 }, false], ['a month less', { article: '134', chapter: 'XIV', termMonths: 119 }, true],
    ['Chapter XXVI', { article: '421', chapter: 'XXVI', termMonths: 24 }, false],
  ])('%s', (_, facts, eligible) => {
    expect(release(facts).eligible).toBe(eligible);
  });
  it('does not add breaches and fines', () => {
    const breach = (intentionalBreaches: number, administrativeFines: number) => releaseBreach({ on: ON, intentionalBreaches, administrativeFines, newCrime: false }).outcome.outcome;
    expect([breach(0, 0), breach(1, 1), breach(0, 2), breach(2, 0)]).toEqual(['NONE', 'REVIEW_ONLY', 'MAY_CANCEL', 'MAY_CANCEL']);
  });
});

describe('shortening of a probation', () => {
  const probation = fc.integer({ min: 12, max: 60 });
  it('allows the most it names and not a month more', () => {
    fc.assert(fc.property(probation, fc.integer({ min: 6, max: 60 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom(null, 'LAP_CONG' as const), (probationMonths, servedMonths, shortenedMonths, special) => {
      const facts = { probationMonths, servedMonths, shortenedMonths, special };
      const { maxMonths } = shorten(facts);
      if (servedMonths + servedMonths < probationMonths || maxMonths === 0) return;
      expect(shorten({ ...facts, requestMonths: maxMonths }).allowed).toBe(true);
      expect(shorten({ ...facts, requestMonths: maxMonths + 1 }).reasons).toEqual(['AMOUNT_TOO_LARGE']);
    }));
  });
  it('keeps three quarters without a special ground', () => {
    fc.assert(fc.property(probation, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 15 }), (probationMonths, servedMonths, shortenedMonths) => {
      const { maxMonths } = shorten({ probationMonths, servedMonths, shortenedMonths });
      if (maxMonths > 0) expect((probationMonths - shortenedMonths - maxMonths) * 4).toBeGreaterThanOrEqual(probationMonths * 3);
    }));
  });
});
