import type { UnitView } from '@thahs/engine/contract';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { inTree } from './load.ts';

interface UnitTreeProps {
  units: UnitView[];
  chosen: string | null;
  onChoose: (unitId: string | null) => void;
}

export function UnitTree({ units, chosen, onChoose }: UnitTreeProps) {
  const words = useWords().units;
  return (
    <Panel title={words.units} note={words.countUnits(showNumber(units.length))}>
      <ul className="unit-tree">
        <li><button type="button" className="unit" aria-pressed={chosen === null} onClick={() => onChoose(null)}>{words.allUnits}</button></li>
        {inTree(units).map(({ unit, depth }) => (
          <li key={unit.unitId}>
            <button type="button" className="unit" aria-pressed={unit.unitId === chosen} style={{ paddingLeft: 12 + depth * 16 }} onClick={() => onChoose(unit.unitId)}>
              <span>{unit.name} <span className="faint">{unit.code}</span></span>
              {unit.alarms.map((alarm) => <span key={alarm} className="red unit-alarm">{words.alarms[alarm] ?? alarm}</span>)}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
