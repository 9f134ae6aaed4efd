import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '@thahs/engine/operation';
import { addDays } from '@thahs/engine/kernel';
import { RULES } from '../calculation/index.ts';
import { datesPort } from './index.ts';

type Draft = readonly [type: string, values: Readonly<Record<string, unknown>>];
const TODAY = '2026-11-20';
const records = (drafts: readonly Draft[]): RecordFacts[] => drafts.map(([type, values], at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values }));
const event = (eventKind: string, occurredOn: string, more: Readonly<Record<string, unknown>> = {}): Draft => ['execution_event', { eventKind, occurredOn, ...more }];
const penalty = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '2022-03-14', ...more }];
const dateOf = (code: string, drafts: readonly Draft[], kind = 'PHAM_NHAN', today = TODAY) => {
  const found = datesPort.of(kind, records(drafts), today).dates.find((each) => each.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
/** Counted day by day, by another way than the program. */
const walk = (from: string, days: number): string => {
  const date = new Date(`${from}T12:00:00Z`);
  for (let n = 0; n < Math.abs(days); n += 1) date.setUTCDate(date.getUTCDate() + Math.sign(days));
  return date.toISOString().slice(0, 10);
};

// Nine years from 14/03/2022; handed over on 05/06/2024 and taken in again on 05/12/2024, 183 days; four months less on 10/02/2026.
const SUSPENDED: readonly Draft[] = [
  event('TIEP_NHAN', '2022-12-21'), event('TAM_DINH_CHI', '2024-06-01', { decisionNo: '07/2024/QĐ-CA' }), event('BAN_GIAO', '2024-06-05'), event('HUY_TAM_DINH_CHI', '2024-12-01'), event('TIEP_NHAN', '2024-12-05'),
];
const REDUCED = event('GIAM', '2026-02-10', { months: 4, decisionNo: '19/2026/QĐ-CA' });

describe('end of the prison term', () => {
  it('counts a suspension from the hand-over to the day he is taken in again, then the reduction', () => {
    const found = dateOf('PRISON_END', [penalty(), ...SUSPENDED, REDUCED]);
    expect([walk('2031-03-14', 183), found.calculated, found.doubts]).toEqual(['2031-09-13', '2031-05-13', []]);
    const away = found.steps.find((step) => step.days === 183);
    expect([away?.document, away?.recordId]).toEqual(['Tạm đình chỉ chấp hành án số 07/2024/QĐ-CA ngày 01/06/2024', '0002']);
    expect(found.steps.find((step) => step.months === -4)?.document).toBe('Giảm thời hạn chấp hành án số 19/2026/QĐ-CA ngày 10/02/2026');
  });
  it('says what is to be entered, and where', () => {
    expect(dateOf('PRISON_END', []).missing.map(({ recordType, field }) => [recordType, field])).toEqual([['penalty', 'mainPenalty']]);
    expect(dateOf('PRISON_END', [['penalty', { mainPenalty: 'TU_CO_THOI_HAN' }]]).missing.map(({ field }) => field)).toEqual(['term', 'startDate']);
    expect(dateOf('PRISON_END', [penalty(), ['custody_period', { from: '2022-01-01' }]]).missing.map(({ field }) => field)).toEqual(['to']);
    // In a file that is opened for one who is suspended already, the event says since when: from the hand-over on 05/03/2025 to the return on 05/02/2026, 337 days.
    const managed = dateOf('PRISON_END', [penalty(), event('TAM_DINH_CHI', '2025-03-01', { decisionNo: '7/QĐ' }), event('BAN_GIAO', '2025-03-05'), event('HUY_TAM_DINH_CHI', '2026-02-01'), event('TIEP_NHAN', '2026-02-05')], 'TAM_DINH_CHI');
    expect([managed.calculated, managed.missing, managed.open, managed.steps.find(({ days }) => days === 337)?.document]).toEqual([walk('2031-03-14', 337), [], false, 'Tạm đình chỉ chấp hành án số 7/QĐ ngày 01/03/2025']);
    expect(dateOf('PRISON_END', [penalty(), event('TAM_DINH_CHI', '2026-11-10'), event('BAN_GIAO', '2026-11-13')], 'TAM_DINH_CHI')).toMatchObject({ calculated: walk('2031-03-14', 7), open: true });
    // A deferral inside the term runs from its decision.
    expect(dateOf('PRISON_END', [penalty(), event('HOAN', '2026-03-10', { decisionDate: '2026-03-05' }), event('TIEP_NHAN', '2026-06-05')], 'HOAN_CHAP_HANH').calculated).toBe(walk('2031-03-14', 92));
    expect(dateOf('PRISON_END', [penalty()], 'TAM_DINH_CHI').missing.map(({ recordType }) => recordType)).toEqual(['execution_event']);
    // Deferred now, nobody wrote since when: a term that runs from 2022 cannot be reckoned through it.
    expect(dateOf('PRISON_END', [penalty()], 'HOAN_CHAP_HANH').missing.map(({ message }) => message.vi)).toEqual([expect.stringContaining('đã được hoãn nhưng chưa có ngày')]);
  });
  it('lets the official day win and lists the difference', () => {
    const found = dateOf('PRISON_END', [penalty({ termEnd: '2031-05-10' }), ...SUSPENDED, REDUCED]);
    expect([found.day, found.official, found.calculated, found.difference]).toEqual(['2031-05-10', '2031-05-10', '2031-05-13', 3]);
    expect(dateOf('PRISON_END', [['penalty', { mainPenalty: 'TU_CO_THOI_HAN', termEnd: '2030-01-01' }]])).toMatchObject({ day: '2030-01-01', calculated: null, difference: null });
  });
  it('credits custody before the term once, and none inside it', () => {
    const before: Draft = ['custody_period', { from: '2022-01-01', to: '2022-01-10' }];
    const inside: Draft = ['custody_period', { from: '2022-03-14', to: '2022-12-20' }];
    expect(dateOf('PRISON_END', [penalty(), before, inside]).calculated).toBe(walk('2031-03-14', -10));
    expect(dateOf('PRISON_END', [penalty(), ['custody_period', { from: '2022-03-05', to: '2022-04-01' }]]).calculated).toBe(walk('2031-03-14', -9));
    const stated = dateOf('PRISON_END', [penalty({ custodyDays: 40 }), inside]);
    expect([stated.calculated, stated.doubts.length]).toEqual([walk('2031-03-14', -40), 1]);
  });
  it('moves on while somebody is at large, and says so; treatment and extraction count', () => {
    const fled = [penalty(), event('TIEP_NHAN', '2022-12-21'), event('BO_TRON', '2026-11-10')];
    expect(dateOf('PRISON_END', fled)).toMatchObject({ calculated: walk('2031-03-14', 10), open: true });
    expect(dateOf('PRISON_END', [...fled, event('BAT_LAI', '2026-11-15')])).toMatchObject({ calculated: walk('2031-03-14', 5), open: false });
    const counted = [event('BAT_BUOC_CHUA_BENH', '2024-01-01'), event('DINH_CHI_CHUA_BENH', '2024-03-01'), event('TRICH_XUAT', '2024-04-01'), event('NHAN_TRA_TRICH_XUAT', '2024-04-20')];
    expect(dateOf('PRISON_END', [penalty(), event('TIEP_NHAN', '2022-12-21'), ...counted]).calculated).toBe('2031-03-14');
    const flight = dateOf('PRISON_END', [penalty(), event('TIEP_NHAN', '2022-12-21'), event('TRICH_XUAT', '2024-04-01'), event('BO_TRON', '2024-04-03'), event('BAT_LAI', '2024-04-10')]);
    expect([flight.calculated, flight.rules.includes('event.extraction_escape')]).toEqual([walk('2031-03-14', 7), true]);
  });
  it('takes a deferral inside the term from its decision', () => {
    const deferred = [penalty(), event('HOAN', '2022-04-10', { decisionDate: '2022-04-01' }), event('HUY_HOAN', '2022-10-01'), event('TIEP_NHAN', '2022-12-21')];
    expect(dateOf('PRISON_END', deferred).calculated).toBe(walk('2031-03-14', 30 + 31 + 30 + 31 + 31 + 30));
  });
  it('has none for life until it is a term, and asks for a new term after a cancelled release', () => {
    const life: Draft = ['penalty', { mainPenalty: 'TU_CHUNG_THAN', term: 'life', startDate: '2015-05-01' }];
    expect(dateOf('PRISON_END', [life])).toMatchObject({ calculated: null, missing: [], none: { vi: expect.stringContaining('chung thân') as string } });
    expect(dateOf('FIRST_REDUCTION', [life]).calculated).toBe('2027-05-01');
    const again = [penalty(), event('TIEP_NHAN', '2022-12-21'), event('THA_TU_CO_DIEU_KIEN', '2025-01-10', { months: 60 }), event('HUY_THA_TU', '2025-06-01')];
    expect(dateOf('PRISON_END', again).missing.map(({ field }) => field)).toEqual(['startDate']);
  });
  it('says of a cancelled release that it was cancelled, and counts anew what is left', () => {
    const released = event('THA_TU_CO_DIEU_KIEN', '2025-01-10', { months: 60 });
    const cancelled = [penalty(), event('TIEP_NHAN', '2022-12-21'), released, event('HUY_THA_TU', '2025-06-01', { decisionNo: '5/QĐ-CA' })];
    expect(dateOf('CONDITIONAL_RELEASE', cancelled.slice(0, 3)).none?.vi).toBe('Đã được tha tù trước thời hạn có điều kiện.');
    for (const code of ['CONDITIONAL_RELEASE', 'RELEASE_PROBATION_END']) {
      const now = dateOf(code, cancelled);
      expect([now.day, now.none?.vi]).toEqual([null, expect.stringContaining('đã bị hủy ngày 01/06/2025 (quyết định số 5/QĐ-CA)')]);
    }
    // Half of the four years that the court left, from their own first day.
    const anew = dateOf('CONDITIONAL_RELEASE', [penalty({ term: { years: 4 }, startDate: '2025-06-10' }), ...cancelled.slice(1)]);
    expect(anew.calculated).toBe('2027-06-10');
    expect(anew.doubts[0]?.vi).toContain('đã bị hủy ngày 01/06/2025');
    // Released once more: that release holds.
    expect(dateOf('CONDITIONAL_RELEASE', [...cancelled, event('THA_TU_CO_DIEU_KIEN', '2026-04-30', { months: 10 })]).none?.vi).toBe('Đã được tha tù trước thời hạn có điều kiện.');
  });
  it('takes off what is left after a cancelled release neither the custody nor the reductions of the term before it, and says so', () => {
    const earlier: readonly Draft[] = [
      ['custody_period', { from: '2019-01-01', to: '2019-06-29' }], event('TIEP_NHAN', '2019-09-01'), event('GIAM', '2021-02-10', { months: 6 }), event('THA_TU_CO_DIEU_KIEN', '2024-01-10', { months: 60 }),
      event('HUY_THA_TU', '2025-06-01'), event('TIEP_NHAN', '2025-06-10'),
    ];
    const left = penalty({ term: { years: 4 }, startDate: '2025-06-10' });
    const found = dateOf('PRISON_END', [left, ...earlier]);
    expect([found.calculated, found.doubts.length]).toEqual(['2029-06-10', 2]);
    // Nine days in custody from the day of the cancellation and two months decided in the new term are of that term.
    const more = dateOf('PRISON_END', [left, ...earlier, ['custody_period', { from: '2025-06-01', to: '2025-06-09' }], ['custody_period', { from: '2025-06-02', to: '2025-06-09' }], event('GIAM', '2026-09-02', { months: 2 })]);
    expect(more.calculated).toBe('2029-04-01');
  });
  it('doubts custody that is deducted from a term which begins after the admission, as a combined one may', () => {
    const custody: Draft = ['custody_period', { from: '2021-01-01', to: '2021-01-10' }];
    expect(dateOf('PRISON_END', [penalty(), custody, event('TIEP_NHAN', '2021-02-01')]).doubts.length).toBe(1);
    expect(dateOf('PRISON_END', [penalty({ custodyDays: 10 }), event('TIEP_NHAN', '2021-02-01')]).doubts.length).toBe(1);
    expect(dateOf('PRISON_END', [penalty(), custody, event('TIEP_NHAN', '2022-03-14')]).doubts).toEqual([]);
  });
  it('of life is thirty years from its first reduction while the term of that decision is not entered, and of a commuted death none', () => {
    const life = (more: Readonly<Record<string, unknown>> = {}): Draft => ['penalty', { mainPenalty: 'TU_CHUNG_THAN', term: 'life', startDate: '2010-05-01', ...more }];
    const custody: Draft = ['custody_period', { from: '2010-04-21', to: '2010-04-30' }];
    // 01/05/2040, ten days of custody before, and six months of the second reduction; the first made the term.
    const twice = [event('GIAM', '2022-09-02', { months: 1 }), event('GIAM', '2024-09-02', { months: 6 })];
    const found = dateOf('PRISON_END', [life(), custody, ...twice]);
    expect([dateOf('PRISON_END', [life(), ...twice.slice(0, 1)]).calculated, walk('2040-05-01', -10), found.calculated]).toEqual(['2040-05-01', '2040-04-21', '2039-10-21']);
    expect(found.steps[0]?.sentence.vi).toBe('Lần đầu được giảm xuống 360 tháng');
    expect(found.doubts.map(({ vi }) => vi).join(' | ')).toContain('tạm tính theo mức luật định');
    // Fifteen years really served, ten days of them in custody before.
    expect(dateOf('CONDITIONAL_RELEASE', [life(), custody, ...twice]).calculated).toBe('2025-04-21');
    expect(datesPort.repeat('PRISON_END', JSON.parse(JSON.stringify(found.input)) as Record<string, unknown>).day).toBe('2039-10-21');
    // The term of the decision counts once it is entered, and one that is life alone has no end.
    expect(dateOf('PRISON_END', [life({ term: { years: 25 } }), ...twice.slice(0, 1)])).toMatchObject({ calculated: '2035-05-01' });
    expect(dateOf('PRISON_END', [life()]).calculated).toBeNull();
    expect(dateOf('PRISON_END', [life(), event('AN_GIAM', '2010-06-01'), ...twice])).toMatchObject({ calculated: null, none: { vi: expect.stringContaining('Nhập thời hạn mới') as string } });
  });
  it('of life deducts all but the earliest reduction, however long that was', () => {
    const life: Draft = ['penalty', { mainPenalty: 'TU_CHUNG_THAN', term: { years: 30 }, startDate: '2005-05-01' }];
    expect(dateOf('PRISON_END', [life, event('GIAM', '2017-09-02', { months: 1 }), event('GIAM', '2018-09-02', { months: 12 })]).calculated).toBe('2034-05-01');
  });
  it('of life with years beside it is none until the first reduction', () => {
    const life: Draft = ['penalty', { mainPenalty: 'TU_CHUNG_THAN', term: { years: 3, months: 6 }, startDate: '2023-02-01' }];
    expect(dateOf('PRISON_END', [life])).toMatchObject({ calculated: null, day: null, none: { vi: expect.stringContaining('chung thân') as string } });
    // Twelve years, not a third of three and a half.
    expect(dateOf('FIRST_REDUCTION', [life]).calculated).toBe('2035-02-01');
    expect(dateOf('CONDITIONAL_RELEASE', [life])).toMatchObject({ calculated: null, none: { vi: expect.stringContaining('chung thân') as string } });
  });
  it('is not asked of those who serve no prison term', () => {
    expect(datesPort.of('CANH_CAO', records([['penalty', { mainPenalty: 'CANH_CAO' }]]), TODAY)).toEqual({ dates: [], figures: [], spans: [] });
  });
});

describe('first days of review', () => {
  it('is not before the first day of the term, however long the custody before it was', () => {
    // 1,200 days before the term: a third of nine years is 1,096 at most.
    const found = dateOf('FIRST_REDUCTION', [penalty({ custodyDays: 1200 })]);
    expect([found.calculated, found.steps.at(-1)?.sentence.vi]).toEqual(['2022-03-14', 'Phần phải chấp hành đã đủ trước ngày bắt đầu: lấy ngày bắt đầu']);
    expect(dateOf('FIRST_REDUCTION', [penalty({ custodyDays: 1000 })]).calculated).toBe(walk('2025-03-14', -1000));
  });

  it('a third and a half of the term, what is away left out', () => {
    expect(dateOf('FIRST_REDUCTION', [penalty(), ...SUSPENDED]).calculated).toBe(walk('2025-03-14', 183));
    expect(dateOf('CONDITIONAL_RELEASE', [penalty(), ...SUSPENDED]).calculated).toBe(walk('2026-09-14', 183));
  });
  it('warns where the day lies under a law that was not read', () => {
    const [early, late] = ['2018-03-14', '2022-03-14'].map((startDate) => dateOf('FIRST_REDUCTION', [penalty({ startDate })]));
    expect([early?.calculated, early?.verified]).toEqual(['2021-03-14', true]);
    expect([late?.calculated, late?.verified]).toEqual(['2025-03-14', true]);
    expect(dateOf('FIRST_REDUCTION', [penalty({ startDate: '2023-03-14' })]).verified).toBe(false);
  });
  it('are none of who is out or gone, and say why', () => {
    const serving = [penalty(), event('TIEP_NHAN', '2022-12-21')];
    const none = (code: string, ...more: readonly Draft[]): (string | undefined | null)[] => [dateOf(code, [...serving, ...more]).day, dateOf(code, [...serving, ...more]).none?.vi.slice(0, 8)];
    for (const code of ['FIRST_REDUCTION', 'CONDITIONAL_RELEASE']) {
      expect(none(code, event('CHAP_HANH_XONG', '2026-10-10'))).toEqual([null, 'Đã chấp ']);
      expect(none(code, event('CHET', '2026-10-10'))).toEqual([null, 'Người nà']);
      expect(dateOf(code, serving).day).not.toBeNull();
      // Only suspended: he serves again, and the day is still his.
      expect(dateOf(code, [...serving, event('TAM_DINH_CHI', '2026-10-10')]).day).not.toBeNull();
    }
    expect(none('FIRST_REDUCTION', event('THA_TU_CO_DIEU_KIEN', '2026-10-10', { months: 30 }))).toEqual([null, 'Đang đượ']);
    const atLarge: readonly Draft[] = [['penalty', { mainPenalty: 'CAI_TAO_KHONG_GIAM_GIU', term: { years: 2 }, startDate: '2025-02-01' }], event('CHAP_HANH_XONG', '2026-10-10')];
    expect(dateOf('FIRST_REDUCTION', atLarge, 'CAI_TAO_KHONG_GIAM_GIU').none?.vi).toContain('Đã chấp hành xong');
  });
  it('is sooner for who was under 18 at the crime, and none for excluded crimes', () => {
    const child: readonly Draft[] = [['person', { birthDate: '2004-06-01' }], ['offence', { article: '171.2', crimeDate: '2022-03-01' }]];
    expect(dateOf('FIRST_REDUCTION', [penalty(), ...child]).calculated).toBe('2024-06-14');
    expect(dateOf('CONDITIONAL_RELEASE', [penalty(), ...child]).calculated).toBe('2025-03-14');
    // A birth known by its year alone: 17 or less on any day of it, or perhaps 18.
    const of = (birthDate: string) => dateOf('FIRST_REDUCTION', [penalty(), ['person', { birthDate }], ['offence', { article: '171.2', crimeDate: '2022-03-01' }]]).calculated;
    expect([of('2005'), of('2004'), of('2004-04'), of('2004-03')]).toEqual(['2024-06-14', '2025-03-14', '2024-06-14', '2025-03-14']);
    expect(dateOf('CONDITIONAL_RELEASE', [penalty(), ['offence', { article: '168.2' }]])).toMatchObject({ calculated: null, missing: [] });
    expect(dateOf('CONDITIONAL_RELEASE', [penalty({ term: { years: 6, months: 11, days: 29 } }), ['offence', { article: '168.2' }]]).calculated).not.toBeNull();
  });
});

describe('probations', () => {
  const suspended = (more: Readonly<Record<string, unknown>>): Draft => ['penalty', { mainPenalty: 'AN_TREO', term: { years: 2 }, ...more }];
  it('of a suspended sentence from the one judgment of first instance, twice the term, shortened', () => {
    const judgment: Draft = ['judgment', { judgmentDate: '2021-01-15', instance: 'SO_THAM' }];
    expect(dateOf('SUSPENDED_PROBATION_END', [suspended({}), judgment], 'AN_TREO').calculated).toBe('2025-01-15');
    expect(dateOf('SUSPENDED_PROBATION_END', [suspended({ probationMonths: 36 }), judgment, event('RUT_NGAN_THU_THACH', '2023-05-01', { months: 3 })], 'AN_TREO').calculated).toBe('2023-10-15');
    expect(dateOf('SUSPENDED_PROBATION_END', [suspended({}), judgment, ['judgment', { judgmentDate: '2021-04-15', instance: 'PHUC_THAM' }]], 'AN_TREO').missing.map(({ field }) => field)).toEqual(['startDate']);
  });
  it('of a conditional release as its decision says', () => {
    const release = (more: Readonly<Record<string, unknown>>) => [penalty(), event('TIEP_NHAN', '2022-12-21'), event('THA_TU_CO_DIEU_KIEN', '2026-09-02', more)];
    expect(dateOf('RELEASE_PROBATION_END', release({ months: 54, days: 12 })).calculated).toBe('2031-03-14');
    expect(dateOf('RELEASE_PROBATION_END', release({})).missing.map(({ field }) => field)).toEqual(['months']);
  });
});

describe('whatever the records', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2018-01-01', offset));
  const happening = fc.tuple(fc.constantFrom('TIEP_NHAN', 'TAM_DINH_CHI', 'HUY_TAM_DINH_CHI', 'BAN_GIAO', 'BO_TRON', 'BAT_LAI', 'TRICH_XUAT', 'NHAN_TRA_TRICH_XUAT', 'BAT_BUOC_CHUA_BENH', 'DINH_CHI_CHUA_BENH', 'HOAN', 'HUY_HOAN', 'CHUYEN_DI', 'CHUYEN_DEN'), day).map(([kind, on]) => event(kind, on));
  const reduction = fc.tuple(day, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 20 })).map(([on, months, days]) => event('GIAM', on, { months, days }));
  const custody = fc.tuple(day, fc.integer({ min: 0, max: 90 })).map(([from, length]): Draft => ['custody_period', { from, to: addDays(from, length) }]);
  const history = fc.tuple(fc.array(happening, { maxLength: 9 }), fc.array(reduction, { maxLength: 3 }), fc.array(custody, { maxLength: 3 })).map((parts) => [penalty({ startDate: '2020-02-10' }), ...parts.flat()]);
  const days = (all: readonly RecordFacts[]) => datesPort.of('PHAM_NHAN', all, TODAY).dates.map(({ code, calculated, missing }) => [code, calculated, missing]);

  it('the order of entry changes nothing', () => {
    fc.assert(fc.property(history.chain((drafts) => fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length }))), ([drafts, shuffled]) => {
      expect(days(records(shuffled))).toEqual(days(records(drafts)));
    }), { numRuns: 300 });
  });
  it('two reductions of one day give one day, whichever was entered first', () => {
    const [nineMonths, fiveDays] = [event('GIAM', '2024-01-09', { months: 9, days: 0 }), event('GIAM', '2024-01-09', { months: 0, days: 5 })];
    // 04/02/2029 after custody: five days back and then nine months is another day than nine months and then five days.
    const start: readonly Draft[] = [penalty({ startDate: '2020-02-10' }), ['custody_period', { from: '2018-01-01', to: '2018-01-06' }]];
    expect(dateOf('PRISON_END', [...start, fiveDays, nineMonths]).calculated).toBe('2028-04-29');
    expect(dateOf('PRISON_END', [...start, nineMonths, fiveDays]).calculated).toBe('2028-04-29');
  });
  it('one more reduction never lengthens', () => {
    fc.assert(fc.property(history, reduction, (drafts, more) => {
      const [before, after] = [dateOf('PRISON_END', drafts).calculated, dateOf('PRISON_END', [...drafts, more]).calculated];
      if (before !== null && after !== null) expect(after <= before).toBe(true);
      else expect(after).toBe(before);
    }), { numRuns: 300 });
  });
  it('what was kept is repeated to the same day and steps, after the way through JSON', () => {
    fc.assert(fc.property(history, (drafts) => {
      for (const date of datesPort.of('PHAM_NHAN', records(drafts), TODAY).dates) {
        if (date.input === null) continue;
        const again = datesPort.repeat(date.code, JSON.parse(JSON.stringify(date.input)) as Record<string, unknown>);
        expect([again.day, again.rules, again.steps.map(({ sentence }) => sentence)]).toEqual([date.calculated, date.rules, date.steps.map(({ sentence }) => sentence)]);
      }
    }), { numRuns: 100 });
  });
  it('a changed book moves the date it is about', () => {
    const book = { ...RULES, reduction: RULES.reduction.map((row) => (row.id.startsWith('reduction.prison') ? { ...row, firstAfter: [1, 4] as const } : row)) };
    expect(datesPort.of('PHAM_NHAN', records([penalty()]), TODAY, book).dates.find(({ code }) => code === 'FIRST_REDUCTION')?.calculated).toBe('2024-06-14');
  });
});
