import type { FileFigure, MovedAnswer } from '@thahs/engine/operation';
import type { Label } from '@thahs/engine/registry';
import { label } from '../../shared/label.ts';
import { combineFile, RULES, type RuleBook } from '../calculation/index.ts';
import type { Papers } from './answer.ts';
import { shownStep } from './answer.ts';
import { combiningOf } from './combined-facts.ts';
import { lengthOf, textIn, type FileFacts, type Term } from './facts.ts';
import { servesPrison } from './serving.ts';

const NAME = label('Hình phạt chung của các bản án', 'Combined penalty of the judgments');
const LIFE = label('tù chung thân', 'life imprisonment');
const otherKind = label('khác loại hình phạt', 'another kind of penalty');
const parallel = label(
  'Nếu bản án trước cho hưởng án treo mà tội của bản án sau phạm trước đó thì hai bản án không tổng hợp, thi hành song song (Điều 7 khoản 2 Nghị quyết 02/2018/NQ-HĐTP).',
  'If the earlier judgment was a suspended sentence and the crime of the later one came before it, the two are not combined.',
);

const two = (value: number): string => String(value).padStart(2, '0');
function wordsOf(term: Term | 'life'): Label {
  if (term === 'life') return LIFE;
  const parts = [[Math.floor(term.months / 12), 'năm', 'years'], [term.months % 12, 'tháng', 'months'], [term.days, 'ngày', 'days']] as const;
  const said = parts.filter(([value]) => value > 0);
  return label(said.map(([value, vi]) => `${two(value)} ${vi}`).join(' '), said.map(([value, , en]) => `${value} ${value === 1 ? en.slice(0, -1) : en}`).join(' '));
}

/** Life while it has not become a term by another judgment; else the term that is executed. */
function officialOf(facts: FileFacts): Term | 'life' | null {
  if (facts.changed !== null) return { months: facts.changed.months, days: facts.changed.days };
  return textIn(facts.penalty, 'mainPenalty') === 'TU_CHUNG_THAN' ? 'life' : lengthOf(facts.penalty?.values['term']);
}

/** From the official penalty to the calculated one, in months of 30 days; null where they are the same. */
function differenceOf(official: Term | 'life', calculated: Term | 'life'): Label | null {
  if (official === 'life' || calculated === 'life') return official === calculated ? null : otherKind;
  const days = (calculated.months - official.months) * 30 + calculated.days - official.days;
  if (days === 0) return null;
  const apart = wordsOf({ months: Math.floor(Math.abs(days) / 30), days: Math.abs(days) % 30 });
  return days > 0 ? label(`dài hơn ${apart.vi}`, `${apart.en} longer`) : label(`ngắn hơn ${apart.vi}`, `${apart.en} shorter`);
}

const plain = { code: 'COMBINED_PENALTY', label: NAME } as const;
const NOTHING = { calculated: null, official: null, difference: null, steps: [], missing: [], none: null, doubts: [], verified: true } as const;

function figure(facts: FileFacts, book: RuleBook, papers?: Papers): FileFigure | null {
  if (!servesPrison(facts)) return null;
  const found = combiningOf(facts);
  if (found === null) return null;
  const given = officialOf(facts);
  const official = given === null ? null : wordsOf(given);
  if (!('input' in found)) return { ...NOTHING, ...plain, official, ...found };
  const { outcome, steps } = combineFile(found.input, book);
  const difference = given === null ? null : differenceOf(given, outcome.term);
  const isOlder = found.input.judgments.some(({ mode }) => mode === 'OLDER_CRIME');
  return {
    ...NOTHING, ...plain, official, difference, calculated: wordsOf(outcome.term), steps: papers ? steps.map((step) => shownStep(step, papers)) : [],
    doubts: [...found.doubts, ...(isOlder && difference !== null ? [parallel] : [])], verified: steps.every(({ verified }) => verified),
  };
}

/**
 * Hình phạt chung (tổng hợp hình phạt của nhiều bản án): what the judgments of a file come to, beside the term that the court's combination put into the
 * penalty. That term counts, whatever is calculated here. BLHS Điều 55, 56.
 */
export const combinedPenalty = (facts: FileFacts, papers: Papers, book: RuleBook = RULES): readonly FileFigure[] => {
  const found = figure(facts, book, papers);
  return found ? [found] : [];
};

/** The same without the way to it, where it differs. */
export function combinedDifference(facts: FileFacts): readonly FileFigure[] {
  const found = figure(facts, RULES);
  return found && found.difference !== null ? [found] : [];
}

/** The length where another book makes it another one. */
export function combinedMoved(facts: FileFacts, book: RuleBook): readonly MovedAnswer[] {
  const [before, after] = [RULES, book].map((each) => figure(facts, each)?.calculated?.vi ?? null);
  return before === after ? [] : [{ code: plain.code, before: before ?? null, after: after ?? null }];
}
