import { shownDay, type IsoDate } from '@thahs/engine/kernel';
import type { ReviewRound } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';
import { reductionRoundDays, releaseRoundDays, ruleOn, RULES, type DatedRound, type Rule, type RuleBook } from '../calculation/index.ts';
import { addMonths } from '../calculation/dates.ts';

export type Force = 'CAND' | 'QDND';
/** Whose rounds a unit keeps (TTLT 02/2021 Điều 12): the army has its own day. */
export const forceOf = (unitKind: string): Force => (unitKind === 'QUAN_KHU' ? 'QDND' : 'CAND');

const NAMES: Readonly<Record<string, readonly [vi: string, en: string]>> = { TET: ['Tết Nguyên đán', 'Tết'], Q1: ['Kết thúc quý I', 'End of quarter I'], Q2: ['Kết thúc quý II', 'End of quarter II'], Q4: ['Kết thúc năm xếp loại', 'End of the grading year'] };

function shown({ round, day, meetBy, rule }: DatedRound): ReviewRound {
  const [vi, en] = NAMES[round] ?? [round, round];
  const year = day.slice(0, 4);
  return { code: `${round} ${year}`, label: label(`${vi} ${year} (${shownDay(day)})`, `${en} ${year} (${shownDay(day)})`), day, meetBy, citation: rule.citation, verified: rule.standing === 'verified' };
}

/** The last round that is over and those of the year ahead. */
function around(rounds: readonly ReviewRound[], today: IsoDate): readonly ReviewRound[] {
  const ordered = rounds.toSorted((a, b) => a.day.localeCompare(b.day));
  const next = ordered.findIndex(({ day }) => day >= today);
  return ordered.slice(Math.max(0, next - 1)).filter(({ day }) => day <= addMonths(today, 12));
}

const yearsAround = (today: IsoDate): readonly number[] => { const year = Number(today.slice(0, 4)); return [year - 1, year, year + 1]; };

export const reductionRoundsOf = (today: IsoDate, unitKind: string, book: RuleBook = RULES): readonly ReviewRound[] =>
  around(yearsAround(today).flatMap((year) => reductionRoundDays({ year, force: forceOf(unitKind) }, book).outcome).map(shown), today);

export const releaseRoundsOf = (today: IsoDate, _unitKind: string, book: RuleBook = RULES): readonly ReviewRound[] => around(yearsAround(today).flatMap((year) => releaseRoundDays({ year }, book).outcome).map(shown), today);

const MONTHS_AHEAD = 3;
type Ground = (day: IsoDate) => Pick<Rule, 'citation' | 'standing'>;
/** Where no text sets rounds a review may be asked for on any day, once a year. Today and the ends of the months ahead. */
function anyDay(today: IsoDate, ground: Ground): readonly ReviewRound[] {
  const ends = Array.from({ length: MONTHS_AHEAD }, (_, ahead) => addMonths(`${today.slice(0, 8)}01`, ahead + 1)).filter((day) => day > today);
  return [today, ...ends].map((day): ReviewRound => {
    const rule = ground(day);
    return { code: day === today ? 'TODAY' : day, label: day === today ? label(`Hôm nay (${shownDay(day)})`, `Today (${shownDay(day)})`) : label(`Ngày ${shownDay(day)}`, shownDay(day)), day, meetBy: null, citation: rule.citation, verified: rule.standing === 'verified' };
  });
}

export const shorteningDays = (today: IsoDate, kind: 'AN_TREO' | 'THA_TU_CO_DIEU_KIEN', book: RuleBook = RULES): readonly ReviewRound[] => anyDay(today, (day) => ruleOn(book.shortening, day, (row) => row.kind === kind));

export const nonCustodialDays = (today: IsoDate, _unitKind: string, book: RuleBook = RULES): readonly ReviewRound[] => anyDay(today, (day) => ruleOn(book.yearlyReduction, day, (row) => row.penalty === 'CAI_TAO_KHONG_GIAM_GIU'));
