import type { FileFigureView } from '@thahs/engine/contract';
import { Chip } from '../../../components/chip.tsx';
import { useLabel, useWords } from '../../../language/language.tsx';
import { Missing } from './missing.tsx';
import { Steps } from './steps.tsx';

interface FigureCardProps {
  figure: FileFigureView;
  onShow: (recordId: string) => void;
  onEnter: (recordType: string, field: string) => void;
}

/** A length that follows from the records: what the paper says and what is calculated, how they differ, and why. */
export function FigureCard({ figure, onShow, onEnter }: FigureCardProps) {
  const words = useWords().dates;
  const label = useLabel();
  const name = label(figure.label);
  const { official, calculated, difference, none } = figure;
  const counts = official ?? calculated;
  return (
    <section className="date-card" aria-label={name}>
      <div className="date-head">
        <h3>{name}</h3>
        <span className="date-day">{counts === null ? <span className="faint">{words.noDay}</span> : label(counts)}</span>
        {!figure.verified && <Chip tone="gold">{words.unverified}</Chip>}
      </div>
      {none !== null && <p className="secondary">{label(none)}</p>}
      {official !== null && calculated !== null && (
        <p className="secondary">
          {words.official}: <strong className="ink">{label(official)}</strong> · {words.calculated}: <strong className="ink">{label(calculated)}</strong>{' '}
          {difference === null ? <Chip tone="plain">{words.sameLength}</Chip> : <><Chip tone="red">{words.lengthDiffers(label(difference))}</Chip> {words.officialLengthWins}</>}
        </p>
      )}
      <Missing missing={figure.missing} onEnter={onEnter} />
      {figure.doubts.map((doubt) => <p key={doubt.vi} className="secondary"><strong className="gold">{words.doubt}:</strong> {label(doubt)}</p>)}
      {figure.steps.length > 0 && (
        <details className="date-why">
          <summary aria-label={words.whyOf(name)}>{words.why}</summary>
          <Steps steps={figure.steps} onShow={onShow} />
          {!figure.verified && <p className="secondary gold">{words.unverifiedNote}</p>}
        </details>
      )}
    </section>
  );
}
