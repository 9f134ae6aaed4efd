import type { DateSpanView, FileDatesView } from '@thahs/engine/contract';
import { dayNumber, showDate } from '../../../format/date.ts';
import { useLabel, useWords } from '../../../language/language.tsx';

const width = 1000;
const top = 22;
const height = 14;
const side = 40;

const paint: Record<DateSpanView['kind'], string> = { custody: '#7da3d1', away: 'url(#away)', counted: '#4f7fb8' };

interface Scale {
  from: string;
  to: string;
  at: (day: string) => number;
}

function scaleOf(view: FileDatesView): Scale | null {
  const starts = view.spans.map((span) => span.from).concat(view.dates.flatMap((date) => date.steps.slice(0, 2).flatMap((step) => step.before ?? step.after ?? [])));
  const ends = view.dates.flatMap((date) => date.day ?? []);
  const from = starts.toSorted()[0];
  const to = ends.toSorted().at(-1);
  if (from === undefined || to === undefined || to <= from) return null;
  const each = (width - 2 * side) / (dayNumber(to) - dayNumber(from));
  return { from, to, at: (day) => Math.round(side + Math.min(Math.max(dayNumber(day) - dayNumber(from), 0), dayNumber(to) - dayNumber(from)) * each) };
}

const labelWidth = 84;
const lines = [44, 58, 72];

/** Marks that would stand on one another take lines of their own below the bar; where all are taken the day stands in the list only. */
function placed(view: FileDatesView, { at }: Scale): { day: string; code: string; x: number; line: number | undefined }[] {
  const last = lines.map(() => -1_000);
  return view.dates.flatMap((date) => (date.day === null ? [] : [{ day: date.day, code: date.code }])).toSorted((a, b) => a.day.localeCompare(b.day)).map((mark) => {
    const x = at(mark.day);
    const line = last.findIndex((before) => x - before >= labelWidth);
    if (line !== -1) last[line] = x;
    return { ...mark, x, line: lines[line] };
  });
}

function Drawing({ view, scale, said }: { view: FileDatesView; scale: Scale; said: string }) {
  const words = useWords().dates;
  const { from, to, at } = scale;
  const marks = placed(view, scale);
  const now = view.today < from ? null : view.today > to ? null : at(view.today);
  return (
    <svg viewBox={`0 0 ${width} ${Math.max(...marks.map(({ line = 0 }) => line), 44) + 16}`} role="img" aria-label={said} className="dates-line">
      <defs><pattern id="away" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff" /><line x1="0" y1="0" x2="0" y2="6" stroke="#465365" strokeWidth="3" /></pattern></defs>
      <rect x={at(from)} y={top} width={at(to) - at(from)} height={height} fill="#cfdff2" />
      {now !== null && <rect x={at(from)} y={top} width={now - at(from)} height={height} fill="#174f94" />}
      {view.spans.map((span) => <rect key={`${span.kind}${span.from}`} x={at(span.from)} y={top} width={Math.max(2, at(span.to ?? view.today) - at(span.from))} height={height} fill={paint[span.kind]} stroke="#465365" strokeWidth={span.kind === 'away' ? 1 : 0} />)}
      <text x={at(from)} y={14} className="dates-mark">{showDate(from)}</text>
      {now !== null && <><rect x={now - 1} y={top - 4} width={2} height={height + 8} fill="#17212e" /><text x={now} y={14} className="dates-mark" textAnchor="middle">{now - at(from) < 150 ? '' : words.today}</text></>}
      {marks.map(({ code, day, x, line }) => (
        <g key={code}>
          <path d={`M${x} ${top + 2.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`} fill="#fff" stroke="#174f94" strokeWidth="2" />
          {line !== undefined && <><line x1={x} x2={x} y1={top + height} y2={line} stroke="#8793a1" /><text x={x} y={line + 10} textAnchor={x > width - 60 ? 'end' : 'middle'} className="dates-mark">{showDate(day)}</text></>}
        </g>
      ))}
    </svg>
  );
}

/** The term as a line: custody before it, gaps hatched, today, and the days of the file; the same in words below, for print and screen readers. */
export function DatesLine({ view }: { view: FileDatesView }) {
  const words = useWords().dates;
  const label = useLabel();
  const scale = scaleOf(view);
  if (scale === null) return null;
  const kinds = { custody: words.credited, away: words.notCounted, counted: words.counted };
  const said = `${words.line}: ${showDate(scale.from)} – ${showDate(scale.to)}. ${view.dates.flatMap((date) => (date.day === null ? [] : [`${label(date.label)} ${showDate(date.day)}`])).join('. ')}`;
  return (
    <figure className="dates-figure">
      <Drawing view={view} scale={scale} said={said} />
      <figcaption>
        <ul className="dates-spans" aria-label={words.times}>
          {view.spans.map((span) => <li key={`${span.kind}${span.from}`}><span className={`dates-sample is-${span.kind}`} aria-hidden="true" /> {label(span.label)} {showDate(span.from)} – {span.to === null ? words.untilNow : showDate(span.to)}{span.kind !== 'custody' && `, ${kinds[span.kind]}`}</li>)}
          {view.dates.map((date) => date.day !== null && <li key={date.code}><span aria-hidden="true">◇</span> {showDate(date.day)} {label(date.label)}</li>)}
        </ul>
      </figcaption>
    </figure>
  );
}
