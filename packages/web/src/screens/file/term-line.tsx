import { dayNumber, dayOf, showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useServerNow } from '../../shell/clock.tsx';
import type { FileFacts } from './facts.ts';

const width = 1146;
const left = 34;
const right = width - 60;
const top = 40;
const height = 14;
const labelWidth = 90;

interface Mark {
  day: string;
  text: string;
  above: boolean;
  anchor: 'start' | 'middle' | 'end';
}

function Label({ mark, x }: { mark: Mark; x: number }) {
  const y = mark.above ? 12 : top + height + 17;
  return (
    <g textAnchor={mark.anchor}>
      <line x1={x} x2={x} y1={mark.above ? 31 : top + height} y2={mark.above ? top : top + height + 5} stroke="#8793a1" />
      <text x={x} y={y} className="term-day">{showDate(mark.day)}</text>
      <text x={x} y={y + 16} className="term-text">{mark.text}</text>
    </g>
  );
}

function Years({ from, to, at }: { from: string; to: string; at: (day: string) => number }) {
  // The year of the beginning stands in the day above it.
  const first = Number(from.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  const step = Math.ceil(years.length / 14);
  return (
    <>
      {years.filter((_, index) => index % step === 0).map((year) => (
        <g key={year}>
          <line x1={at(`${year}-01-01`)} x2={at(`${year}-01-01`)} y1={96} y2={106} stroke="#b9c4d1" />
          <text x={at(`${year}-01-01`) + 4} y={106} className="term-year">{year}</text>
        </g>
      ))}
    </>
  );
}

/** Where a label below the line would stand in the way, the word for today goes to the other side of its mark. */
function placeOfToday(now: number, below: readonly number[]): { x: number; anchor: 'start' | 'end' } {
  const crowded = now - left < labelWidth || below.some((x) => x > now - 2 * labelWidth && x < now);
  return crowded ? { x: now + 6, anchor: 'start' } : { x: now - 6, anchor: 'end' };
}

function Today({ day, from, to, x, below }: { day: string; from: string; to: string; x: number; below: readonly number[] }) {
  const words = useWords().file;
  if (day < from || day > to) return null;
  const place = placeOfToday(x, below);
  return (
    <g textAnchor={place.anchor}>
      <rect x={x - 1} y={top - 4} width={2} height={22} fill="#17212e" />
      <text x={place.x} y={top + height + 17} className="term-text">{words.today}</text>
      <text x={place.x} y={top + height + 33} className="term-text">{showDate(day)}</text>
    </g>
  );
}

const beginning = (begins: FileFacts['begins'], words: Words['file']): Mark[] => (begins === null ? [] : [{ day: begins.day, text: begins.custody ? words.custody : words.termStarts, above: true, anchor: 'start' }]);

/** Custody, time served, today and the end of the term on one line; drawn only from dates the records give, and today only when it lies on the line. */
export function TermLine({ facts }: { facts: FileFacts }) {
  const words = useWords().file;
  const today = dayOf(useServerNow());
  const { begins } = facts;
  const start = begins?.day ?? facts.admitted;
  const end = facts.termEnd;
  if (start === null || end === null || dayNumber(end) <= dayNumber(start)) return null;
  const scale = (right - left) / (dayNumber(end) - dayNumber(start));
  const at = (day: string): number => Math.round(left + Math.max(-24, (dayNumber(day) - dayNumber(start)) * scale));
  const now = at(today < start ? start : today > end ? end : today);
  const admitted = facts.admitted !== null && facts.admitted > start ? facts.admitted : null;
  const marks: Mark[] = [
    ...beginning(begins, words),
    ...(facts.admitted === null ? [] : [{ day: facts.admitted, text: words.admitted, above: admitted === null || (at(admitted) - left > 130 && right - at(admitted) > 2 * labelWidth), anchor: 'start' as const }]),
    { day: end, text: words.nextTermEnd, above: true, anchor: 'middle' },
  ];
  const said = `${words.termLine}: ${showDate(start)} – ${showDate(end)}. ${words.today} ${showDate(today)}.`;
  return (
    <figure className="term-band">
      <svg viewBox={`0 0 ${width} 110`} role="img" aria-label={said} className="term-line">
        <rect x={left} y={top} width={right - left} height={height} fill="#cfdff2" />
        <rect x={left} y={top} width={Math.max(0, now - left)} height={height} fill="#174f94" />
        {admitted !== null && <rect x={left} y={top} width={Math.max(0, Math.min(at(admitted), now) - left)} height={height} fill="#7da3d1" />}
        {marks.map((mark) => <Label key={`${mark.day}${mark.text}`} mark={mark} x={at(mark.day)} />)}
        <Today day={today} from={start} to={end} x={now} below={marks.filter((mark) => !mark.above).map((mark) => at(mark.day))} />
        <path d={`M${right} ${top + 2.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} fill="#fff" stroke="#174f94" strokeWidth="2" />
        <Years from={start} to={end} at={at} />
      </svg>
    </figure>
  );
}
