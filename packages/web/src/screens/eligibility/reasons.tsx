import { Link } from '@tanstack/react-router';
import type { EligibilityList, EligibilityReasons, ReviewConditionView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useReasons } from './load.ts';

const tones: Record<ReviewConditionView['state'], Tone> = { met: 'accent', unmet: 'red', waits: 'gold', unknown: 'gold' };

function Condition({ condition }: { condition: ReviewConditionView }) {
  const words = useWords().eligibility;
  const label = useLabel();
  return (
    <li className="review-condition">
      <div className="review-condition-head"><strong>{label(condition.label)}</strong><Chip tone={tones[condition.state]}>{words.states[condition.state]}</Chip></div>
      {condition.figure !== null && <div>{label(condition.figure)}</div>}
      {condition.missing.map((missing) => <div key={label(missing.message)} className="gold"><span className="strong">{words.enter}</span> {label(missing.message)}</div>)}
      <div className="secondary">{condition.citation} · {label(condition.regime)}{!condition.verified && ` · ${words.unverified}`}</div>
      {condition.records.length > 0 && condition.records.some(({ document }) => document !== '') && <div className="secondary">{words.restsOn}: {condition.records.map(({ document }) => document).filter((document) => document !== '').join('; ')}</div>}
    </li>
  );
}

function Body({ reasons }: { reasons: EligibilityReasons }) {
  const words = useWords().eligibility;
  const label = useLabel();
  const { review } = reasons;
  if (review === null) return <p className="panel-body">{words.notReviewed}</p>;
  return (
    <div className="panel-body stack">
      <p><strong>{words.outcomes[review.outcome]}</strong>{review.amount !== null && <>. {label(review.amount)}</>}</p>
      <ul className="review-list">{review.conditions.map((condition) => <Condition key={condition.code} condition={condition} />)}</ul>
      {review.doubts.length > 0 && <div className="secondary"><strong>{words.doubts}</strong><ul className="review-doubts">{review.doubts.map((doubt) => <li key={label(doubt)}>{label(doubt)}</li>)}</ul></div>}
    </div>
  );
}

/** One person against every condition, beside the list. */
export function Reasons({ fileId, list, onClose }: { fileId: string; list: EligibilityList; onClose: () => void }) {
  const words = useWords().eligibility;
  const reasons = useReasons(fileId, list);
  return (
    <section className="panel review-reasons" aria-label={words.reasons}>
      <Waiting query={reasons}>
        {(data) => (
          <>
            <div className="panel-head">
              <h2>{data.name}</h2><span className="panel-note secondary">{data.fileNo}, {showDate(data.birth)}</span>
              <span className="row"><Link to="/files/$fileId" params={{ fileId }} search={{}}>{words.openFile}</Link><Button size="small" onClick={onClose}>{words.close}</Button></span>
            </div>
            <Body reasons={data} />
          </>
        )}
      </Waiting>
    </section>
  );
}
