import type { EligibilityList } from '@thahs/engine/contract';
import { Select } from 'antd';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Change } from './wanted.ts';

interface ChooserProps {
  list: EligibilityList;
  onChange: (change: Change) => void;
}

/** Which review, for which round, of which unit. */
export function Chooser({ list, onChange }: ChooserProps) {
  const words = useWords().eligibility;
  const label = useLabel();
  const fresh: Change = { outcome: undefined, condition: undefined, only: undefined, file: undefined };
  return (
    <div className="row filter-row">
      <div className="field"><label htmlFor="review-kind">{words.kind}</label><Select id="review-kind" className="review-kind" value={list.kind} options={list.kinds.map((kind) => ({ value: kind.code, label: label(kind.label) }))} onChange={(kind) => onChange({ ...fresh, kind, round: undefined })} /></div>
      <div className="field"><label htmlFor="review-round">{words.round}</label><Select id="review-round" className="review-round" value={list.round.code} options={list.rounds.map((round) => ({ value: round.code, label: label(round.label) }))} onChange={(round) => onChange({ ...fresh, round })} /></div>
      {list.units.length > 1 && <div className="field"><label htmlFor="review-unit">{words.unit}</label><Select id="review-unit" className="review-kind" value={list.unitId} showSearch={{ optionFilterProp: 'label' }} options={list.units.map((unit) => ({ value: unit.unitId, label: unit.name }))} onChange={(unit) => onChange({ ...fresh, unit })} /></div>}
      <span className="secondary review-ground">{list.round.citation}{!list.round.verified && ` (${words.unverified})`}{list.round.meetBy !== null && `; ${words.meetBy(showDate(list.round.meetBy))}`}</span>
    </div>
  );
}
