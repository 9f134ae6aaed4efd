import type { DateStepView } from '@thahs/engine/contract';
import { Chip } from '../../../components/chip.tsx';
import { showDate } from '../../../format/date.ts';
import { useLabel, useWords } from '../../../language/language.tsx';
import { signedAmount } from './amount.ts';

interface StepsProps {
  steps: DateStepView[];
  onShow: (recordId: string) => void;
}

function Step({ step, onShow }: { step: DateStepView; onShow: (recordId: string) => void }) {
  const words = useWords().dates;
  const label = useLabel();
  const { recordId } = step;
  const amount = signedAmount(step, words);
  return (
    <li className="date-step">
      <div className="date-step-head"><strong>{label(step.sentence)}</strong>{amount !== '' && <span className="nowrap strong">{amount}</span>}</div>
      {step.after !== null && <div className="secondary">{step.before !== null && step.before !== step.after ? `${showDate(step.before)} → ` : ''}<strong>{showDate(step.after)}</strong></div>}
      <div className="secondary">
        {step.citation} · {label(step.regime)}
        {step.document !== null && <> · {words.document}: {recordId === null ? step.document : <button type="button" className="link-button" onClick={() => onShow(recordId)}>{step.document}</button>}</>}
        {!step.verified && <> <Chip tone="gold">{words.unverified}</Chip></>}
      </div>
    </li>
  );
}

/** The way to a day, one step after the other, each with its ground and its paper. */
export function Steps({ steps, onShow }: StepsProps) {
  const words = useWords().dates;
  return <ol className="date-steps" aria-label={words.steps}>{steps.map((step, at) => <Step key={`${at} ${step.rule}`} step={step} onShow={onShow} />)}</ol>;
}
