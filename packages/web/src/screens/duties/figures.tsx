import { useState } from 'react';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { PeriodForm } from '../../components/period-form.tsx';

const columns = ['inTime', 'lateExplained', 'lateUnexplained', 'overdueExplained', 'overdueUnexplained', 'running'] as const;

/** Of what fell due in a period: in time, late and overdue by unit. */
export function FiguresView({ today }: { today: string }) {
  const words = useWords().duties;
  const [period, setPeriod] = useState({ from: `${today.slice(0, 8)}01`, to: today });
  const figures = useRead('duty.figures', period, { fresh: 60_000 });
  return (
    <>
      <PeriodForm id="duties" period={period} onApply={setPeriod} />
      <Waiting query={figures}>
        {({ rows }) => (
          <div className="panel">
            <table className="plain-table" aria-label={words.figures}>
              <thead><tr><th scope="col">{words.unit}</th>{columns.map((each) => <th key={each} scope="col" className="number">{words[each]}</th>)}</tr></thead>
              <tbody>{rows.map((row) => <tr key={row.unitId}><td>{row.unitName}</td>{columns.map((each) => <td key={each} className={each === 'overdueUnexplained' && row[each] > 0 ? 'number red strong' : 'number'}>{showNumber(row[each])}</td>)}</tr>)}</tbody>
            </table>
            <p className="panel-empty">{rows.length === 0 ? words.noFigures : words.figuresNote}</p>
          </div>
        )}
      </Waiting>
    </>
  );
}
