import type { FileDateView, FileView } from '@thahs/engine/contract';
import { Chip } from '../../../components/chip.tsx';
import { showDate } from '../../../format/date.ts';
import { showNumber } from '../../../format/number.ts';
import { useLabel, useWords } from '../../../language/language.tsx';
import { DateActs } from './date-acts.tsx';
import { Missing } from './missing.tsx';
import { Steps } from './steps.tsx';

interface CardProps {
  file: FileView;
  date: FileDateView;
  onShow: (recordId: string) => void;
  onEnter: (recordType: string, field: string) => void;
}

/** Official beside calculated, and how far they are apart. */
function Comparison({ date }: { date: FileDateView }) {
  const words = useWords().dates;
  const { official, calculated, difference } = date;
  if (official === null) return null;
  return (
    <p className="secondary">
      {words.official}: <strong className="ink">{showDate(official)}</strong> · {words.calculated}: <strong className="ink">{showDate(calculated)}</strong>{' '}
      {difference === 0 && <Chip tone="plain">{words.same}</Chip>}
      {difference !== null && difference !== 0 && <><Chip tone="red">{words.differs(showNumber(Math.abs(difference)), difference > 0)}</Chip> {words.officialWins}</>}
    </p>
  );
}

/** One date: the day that counts, what it was reckoned to be, what is open, and why. */
export function DateCard({ file, date, onShow, onEnter }: CardProps) {
  const words = useWords().dates;
  const label = useLabel();
  const name = label(date.label);
  return (
    <section className="date-card" aria-label={name}>
      <div className="date-head">
        <h3>{name}</h3>
        <span className="date-day">{date.day !== null && showDate(date.day)}{date.day === null && date.none === null && <span className="faint">{words.noDay}</span>}</span>
        {!date.verified && <Chip tone="gold">{words.unverified}</Chip>}
      </div>
      {date.none !== null && <p className="secondary">{label(date.none)}</p>}
      <Comparison date={date} />
      <Missing missing={date.missing} onEnter={onEnter} />
      {date.doubts.map((doubt) => <p key={doubt.vi} className="secondary"><strong className="gold">{words.doubt}:</strong> {label(doubt)}</p>)}
      {date.steps.length > 0 && (
        <details className="date-why">
          <summary aria-label={words.whyOf(name)}>{words.why}</summary>
          <Steps steps={date.steps} onShow={onShow} />
          {!date.verified && <p className="secondary gold">{words.unverifiedNote}</p>}
        </details>
      )}
      <DateActs file={file} date={date} />
    </section>
  );
}
