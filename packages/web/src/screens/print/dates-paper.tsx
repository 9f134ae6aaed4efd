import type { DateStepView, FileDatesView, FileFigureView } from '@thahs/engine/contract';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { signedAmount } from '../file/dates/amount.ts';

/** The way to a day or a length, a row a step: what is done, what it moves, and on what it rests. */
function StepRows({ steps }: { steps: DateStepView[] }) {
  const { dates: words } = useWords();
  const label = useLabel();
  return steps.map((step, at) => (
    <tr key={`${at} ${step.rule}`}>
      <th scope="row">{at + 1}. {label(step.sentence)}{signedAmount(step, words) !== '' && <div>{signedAmount(step, words)}</div>}</th>
      <td>{step.after !== null && <strong>{showDate(step.after)} </strong>}{step.citation}{step.document !== null && ` · ${words.document}: ${step.document}`}{!step.verified && ` (${words.unverified})`}</td>
    </tr>
  ));
}

interface Part {
  code: string;
  heading: string;
  counts: string | null;
  compared: string | null;
  verified: boolean;
}

function PartOf({ part, of }: { part: Part; of: Pick<FileFigureView, 'steps' | 'missing' | 'none' | 'doubts'> }) {
  const { dates: words } = useWords();
  const label = useLabel();
  return (
    <section>
      <h2>{part.heading}{part.counts !== null && `: ${part.counts}`}</h2>
      {part.compared !== null && <p>{part.compared}</p>}
      {of.none !== null && <p>{label(of.none)}</p>}
      {of.missing.length > 0 && <p>{words.missing} {of.missing.map(({ message }) => label(message)).join(' ')}</p>}
      {of.doubts.map((doubt) => <p key={doubt.vi}>{words.doubt}: {label(doubt)}</p>)}
      {of.steps.length > 0 && <table className="paper-table"><tbody><StepRows steps={of.steps} /></tbody></table>}
      {!part.verified && <p>{words.unverifiedNote}</p>}
    </section>
  );
}

/** Every date of the file on paper, with the way to it: what a court or a procuracy can follow without the screen. */
export function DatesPaper({ view }: { view: FileDatesView }) {
  const { dates: words } = useWords();
  const label = useLabel();
  const compared = (official: string, calculated: string, note: string): string => `${words.official}: ${official}. ${words.calculated}: ${calculated}. ${note}`;
  const ofDates = view.dates.map((date) => {
    const { official, calculated, difference } = date;
    const note = difference === null ? '' : difference === 0 ? words.same : `${words.differs(showNumber(Math.abs(difference)), difference > 0)}. ${words.officialWins}`;
    return { of: date, part: { code: date.code, heading: label(date.label), counts: date.day === null ? null : showDate(date.day), compared: official === null ? null : compared(showDate(official), calculated === null ? words.noDay : showDate(calculated), note), verified: date.verified } };
  });
  const ofFigures = view.figures.map((figure) => {
    const { official, calculated, difference } = figure;
    const note = difference === null ? words.sameLength : `${words.lengthDiffers(label(difference))}. ${words.officialLengthWins}`;
    const counts = official ?? calculated;
    return { of: figure, part: { code: figure.code, heading: label(figure.label), counts: counts && label(counts), compared: official === null || calculated === null ? null : compared(label(official), label(calculated), note), verified: figure.verified } };
  });
  return (
    <>
      <p>{words.calculatedAt(showDate(view.today))}</p>
      {view.spans.length > 0 && <p>{words.times}: {view.spans.map((span) => `${label(span.label)} ${showDate(span.from)} – ${span.to === null ? words.untilNow : showDate(span.to)}, ${{ custody: words.credited, away: words.notCounted, counted: words.counted }[span.kind]}`).join('; ')}.</p>}
      {[...ofDates, ...ofFigures].map(({ part, of }) => <PartOf key={part.code} part={part} of={of} />)}
    </>
  );
}
