import type { DateSpanView } from '@thahs/engine/contract';
import { dayNumber, dayOf, showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useServerNow } from '../../shell/clock.tsx';
import type { FileFacts } from './facts.ts';
import { OFF, placeLabels } from './term-labels.ts';
import type { Labelled, Placed } from './term-labels.ts';

const width = 1146;
const left = 34;
const right = width - 60;
const height = 14;
const row = 36;
/** Room of a letter of the labels, on the safe side. */
const letter = 8.6;

interface Mark extends Labelled {
  day: string;
  text: string;
}

const mark = (day: string, text: string, x: number, side: Mark['side']): Mark => ({ day, text, x, side, room: Math.max(10, text.length) * letter });

/** What falls on one day has one label. */
function merged(marks: readonly Mark[]): Mark[] {
  const days = [...new Set(marks.map(({ day }) => day))];
  return days.flatMap((day) => {
    const same = marks.filter((each) => each.day === day);
    const [first] = same;
    return first === undefined ? [] : [mark(day, same.map(({ text }) => text).join(' · '), first.x, first.side)];
  });
}

function Label({ placed, top }: { placed: Placed<Mark>; top: number }) {
  const { label, side, anchor } = placed;
  const away = placed.row * row;
  const y = side === 'above' ? top - 28 - away : top + height + 17 + away;
  return (
    <g textAnchor={anchor} className="term-label">
      <line x1={label.x} x2={label.x} y1={side === 'above' ? y - 11 : top + height} y2={side === 'above' ? top : y + 18} stroke="#8793a1" />
      <text x={label.x + (anchor === 'start' ? OFF : -OFF)} y={y} className="term-day">{showDate(label.day)}</text>
      <text x={label.x + (anchor === 'start' ? OFF : -OFF)} y={y + 16} className="term-text">{label.text}</text>
    </g>
  );
}

function Years({ from, to, at, y }: { from: string; to: string; at: (day: string) => number; y: number }) {
  // The year of the beginning stands in the day above it.
  const first = Number(from.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  const step = Math.ceil(years.length / 14);
  return (
    <>
      {years.filter((_, index) => index % step === 0).map((year) => (
        <g key={year}>
          <line x1={at(`${year}-01-01`)} x2={at(`${year}-01-01`)} y1={y - 10} y2={y} stroke="#b9c4d1" />
          <text x={at(`${year}-01-01`) + 4} y={y} className="term-year">{year}</text>
        </g>
      ))}
    </>
  );
}

/** Times that do not count, the last ones by name: more of them would fill the page. */
const NAMED = 2;
const marksAway = (spans: readonly DateSpanView[], at: (day: string) => number, label: (text: DateSpanView['label']) => string): Mark[] =>
  spans.filter(({ kind }) => kind === 'away').slice(-NAMED).map((span) => mark(span.from, `${label(span.label)}${span.to === null ? '' : ` – ${showDate(span.to)}`}`, at(span.from), 'below'));

function marksOf(facts: FileFacts, today: string, at: (day: string) => number, words: Words['file']): Mark[] {
  const { begins, admitted, termEnd } = facts;
  return [
    ...(begins === null ? [] : [mark(begins.day, begins.custody ? words.custody : words.termStarts, at(begins.day), 'above')]),
    ...(termEnd === null ? [] : [mark(termEnd, words.nextTermEnd, at(termEnd), 'above')]),
    mark(today, words.today, at(today), 'below'),
    ...(admitted === null ? [] : [mark(admitted, words.admitted, at(admitted), 'above')]),
  ];
}

const rowsOf = (placed: readonly Placed[], side: Placed['side']): number => Math.max(1, ...placed.filter((each) => each.side === side).map((each) => each.row + 1));

/** Custody, time served, the times that do not count (hatched), today and the end of the term on one line; drawn only from dates the records give, and today only when it lies on the line. */
export function TermLine({ facts, spans }: { facts: FileFacts; spans: readonly DateSpanView[] }) {
  const words = useWords().file;
  const label = useLabel();
  const today = dayOf(useServerNow());
  const { begins } = facts;
  const start = begins?.day ?? facts.admitted;
  const end = facts.termEnd;
  if (start === null || end === null || dayNumber(end) <= dayNumber(start)) return null;
  const scale = (right - left) / (dayNumber(end) - dayNumber(start));
  const at = (day: string): number => Math.round(Math.min(right, left + Math.max(-24, (dayNumber(day) - dayNumber(start)) * scale)));
  const now = at(today < start ? start : today > end ? end : today);
  const admitted = facts.admitted !== null && facts.admitted > start ? facts.admitted : null;
  const away = spans.filter(({ kind, from, to }) => kind === 'away' && from < end && (to ?? today) > start);
  const placed = placeLabels(merged([...marksOf(facts, today, at, words).filter(({ day }) => day !== today || (today >= start && today <= end)), ...marksAway(away, at, label)]), width);
  const top = 7 + rowsOf(placed, 'above') * row;
  const foot = top + height + rowsOf(placed, 'below') * row + 16;
  const said = [`${words.termLine}: ${showDate(start)} – ${showDate(end)}.`, `${words.today} ${showDate(today)}.`, ...away.map((span) => `${label(span.label)} ${showDate(span.from)} – ${span.to === null ? words.today : showDate(span.to)}.`)].join(' ');
  return (
    <figure className="term-band">
      <svg viewBox={`0 0 ${width} ${foot + 4}`} role="img" aria-label={said} className="term-line">
        <defs><pattern id="term-away" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff" /><line x1="0" y1="0" x2="0" y2="6" stroke="#465365" strokeWidth="3" /></pattern></defs>
        <rect x={left} y={top} width={right - left} height={height} fill="#cfdff2" />
        <rect x={left} y={top} width={Math.max(0, now - left)} height={height} fill="#174f94" />
        {admitted !== null && <rect x={left} y={top} width={Math.max(0, Math.min(at(admitted), now) - left)} height={height} fill="#7da3d1" />}
        {away.map((span) => <rect key={span.from} x={at(span.from)} y={top} width={Math.max(3, at(span.to ?? today) - at(span.from))} height={height} fill="url(#term-away)" stroke="#465365" className="term-away" />)}
        {placed.map((each) => <Label key={each.label.day} placed={each} top={top} />)}
        {today >= start && today <= end && <rect x={now - 1} y={top - 4} width={2} height={22} fill="#17212e" />}
        <path d={`M${right} ${top + 2.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} fill="#fff" stroke="#174f94" strokeWidth="2" />
        <Years from={start} to={end} at={at} y={foot} />
      </svg>
    </figure>
  );
}
