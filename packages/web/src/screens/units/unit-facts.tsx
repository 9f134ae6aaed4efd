import type { UnitView } from '@thahs/engine/contract';
import { Panel } from '../../components/panel.tsx';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { GuardedButton } from '../../shell/guarded-button.tsx';
import { useUnitKinds } from './load.ts';

interface UnitFactsProps {
  unit: UnitView;
  superior: UnitView | undefined;
  manage: boolean;
  onChange: () => void;
  onAddBelow: () => void;
}

export function UnitFacts({ unit, superior, manage, onChange, onAddBelow }: UnitFactsProps) {
  const words = useWords().units;
  const kinds = useUnitKinds();
  const acts = manage && (
    <span className="row">
      <GuardedButton size="small" can={unit.can.change} onClick={onChange}>{words.changeUnit}</GuardedButton>
      <GuardedButton size="small" can={unit.can.below} onClick={onAddBelow}>{words.addBelow}</GuardedButton>
    </span>
  );
  return (
    <Panel title={unit.name} side={acts}>
      <dl className="facts facts-pairs panel-body">
        <dt>{words.kind}</dt><dd>{kinds.labelOf(unit.kind)}</dd>
        <dt>{words.superior}</dt><dd>{superior?.name ?? words.noSuperior}</dd>
        <dt>{words.code}</dt><dd>{unit.code}</dd>
        <dt>{words.validFrom}</dt><dd>{showDate(unit.validFrom)}{unit.validTo === null ? '' : ` ${words.ended(showDate(unit.validTo))}`}</dd>
      </dl>
      {unit.alarms.map((alarm) => <p key={alarm} className="red panel-empty">{words.alarms[alarm] ?? alarm}</p>)}
    </Panel>
  );
}
