import type { EligibilityList } from '@thahs/engine/contract';
import { Checkbox } from 'antd';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Change, WantedReview } from './wanted.ts';

interface ConditionsProps {
  list: EligibilityList;
  wanted: WantedReview;
  onChange: (change: Change) => void;
}

/** Which condition stands in the way, as buttons with their counts. */
export function Conditions({ list, wanted, onChange }: ConditionsProps) {
  const words = useWords().eligibility;
  const label = useLabel();
  if (list.conditions.length === 0) return null;
  const choose = (condition: string | undefined): void => onChange({ condition, only: condition === undefined ? undefined : wanted.only, file: undefined });
  const chosen = list.conditions.find(({ code }) => code === wanted.condition);
  return (
    <div className="review-conditions" role="group" aria-label={words.conditions}>
      <button type="button" className="review-chip" aria-pressed={wanted.condition === undefined} onClick={() => choose(undefined)}>{words.everyCondition}</button>
      {list.conditions.map((condition) => (
        <button key={condition.code} type="button" className="review-chip" aria-pressed={condition.code === wanted.condition} onClick={() => choose(condition.code === wanted.condition ? undefined : condition.code)}>
          {label(condition.label)} <span className="count">{showNumber(condition.count)}</span>
        </button>
      ))}
      {chosen !== undefined && <Checkbox checked={wanted.only === true} onChange={(event) => onChange({ only: event.target.checked || undefined, file: undefined })}>{words.only} ({showNumber(chosen.only)})</Checkbox>}
    </div>
  );
}
