import { describe, expect, it } from 'vitest';
import type { KeptCopy } from './catalogue.ts';
import { keptOn } from './retention.ts';

const NOW = Date.parse('2026-11-23T03:00:00Z');
const copy = (day: string, more: Partial<KeptCopy> = {}): KeptCopy => ({
  setId: day, begunAt: Date.parse(`${day.length === 10 ? `${day}T01:00:00` : day}Z`), endedAt: 0, timeline: 1, signed: true, fault: null, verifiedAt: null, verifiedWhole: null, drilledAt: null, drillPassed: null, removedAt: null, ...more,
});
const keep = { daily: 3, weekly: 2, monthly: 2 };

describe('what a medium keeps', () => {
  it('is the newest of each of the last days, weeks and months; the rest may go', () => {
    // 23/11/2026 is a Monday.
    const days = ['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-15', '2026-10-31', '2026-10-30', '2026-09-30'];
    const { removable, logFrom } = keptOn(days.map((day) => copy(day)), keep, NOW);
    // Days 23, 22, 21; weeks of the 23rd and the 16th (22); months November (23) and October (31).
    expect(removable).toEqual(['2026-11-20', '2026-11-15', '2026-10-30', '2026-09-30']);
    expect(logFrom).toBe('2026-11-21');
  });

  it('is of several copies of a day the last', () => {
    expect(keptOn([copy('2026-11-23T01:00:00'), copy('2026-11-23T02:00:00'), copy('2026-11-23T02:30:00')], keep, NOW).removable).toEqual(['2026-11-23T02:00:00', '2026-11-23T01:00:00']);
  });

  it('never lacks the last good copy, though it is old and newer ones are broken or unfinished', () => {
    const copies = [copy('2026-11-23', { verifiedWhole: false }), copy('2026-11-22', { fault: 'medium.full' }), copy('2026-11-21', { signed: false }), copy('2025-01-01'), copy('2024-01-01')];
    expect(keptOn(copies, { daily: 1, weekly: 1, monthly: 1 }, NOW).removable).toEqual(['2024-01-01']);
    expect(keptOn(copies.slice(0, 3), keep, NOW).removable).toEqual([]);
  });

  it('keeps a broken copy as evidence for thirty days and leaves one from the future alone', () => {
    const copies = [copy('2027-01-01'), copy('2026-11-23'), copy('2026-11-10', { drillPassed: false }), copy('2026-10-10', { verifiedWhole: false })];
    expect(keptOn(copies, { daily: 1, weekly: 1, monthly: 1 }, NOW).removable).toEqual(['2026-10-10']);
  });
});
