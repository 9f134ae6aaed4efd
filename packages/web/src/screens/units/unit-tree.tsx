import type { UnitView } from '@thahs/engine/contract';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Panel } from '../../components/panel.tsx';
import { stepButtons } from '../../components/step-buttons.ts';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { inTree } from './load.ts';

interface UnitTreeProps {
  units: UnitView[];
  chosen: string | null;
  add: ReactNode;
  onChoose: (unitId: string | null) => void;
}

export function UnitTree({ units, chosen, add, onChoose }: UnitTreeProps) {
  const words = useWords().units;
  const list = useRef<HTMLUListElement>(null);
  const step = (event: KeyboardEvent): void => {
    stepButtons(list.current, event)?.click();
  };
  return (
    <Panel title={words.units} note={words.countUnits(showNumber(units.length))} side={add}>
      <ul className="unit-tree" ref={list} onKeyDown={step} role="presentation">
        <li><button type="button" className="unit" aria-pressed={chosen === null} onClick={() => onChoose(null)}>{words.allUnits}</button></li>
        {inTree(units).map(({ unit, depth }) => (
          <li key={unit.unitId}>
            <button type="button" className="unit" aria-pressed={unit.unitId === chosen} style={{ paddingLeft: 12 + depth * 16 }} onClick={() => onChoose(unit.unitId)}>
              <span>{unit.name}{unit.validTo === null ? '' : <span className="faint"> {words.ended(showDate(unit.validTo))}</span>}</span>
              {unit.alarms.map((alarm) => <span key={alarm} className="red unit-alarm">{words.alarms[alarm] ?? alarm}</span>)}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
