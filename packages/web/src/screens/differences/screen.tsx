import './differences.css';
import { Link } from '@tanstack/react-router';
import type { DateDifferenceView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { Foot } from '../../shell/foot.tsx';
import { TakeOutButton } from '../../shell/take-out-dialog.tsx';
import { Waiting } from '../../shell/waiting.tsx';

function Rows({ rows }: { rows: DateDifferenceView[] }) {
  const words = useWords().dates;
  const label = useLabel();
  if (rows.length === 0) return <p className="panel-empty">{words.noDifferences}</p>;
  return (
    <table className="plain-table differences" aria-label={words.differences}>
      <thead><tr><th scope="col">{words.file}</th><th scope="col">{words.person}</th><th scope="col">{words.unit}</th><th scope="col">{words.title}</th><th scope="col">{words.official}</th><th scope="col">{words.calculated}</th><th scope="col" className="number">{words.differenceDays}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.fileId}${row.code}`}>
            <td><Link to="/files/$fileId" params={{ fileId: row.fileId }} search={{ tab: 'dates' }}>{row.fileNo}</Link></td><td>{row.name}</td><td>{row.unitName}</td><td>{label(row.label)}</td>
            <td className="nowrap"><strong>{showDate(row.official)}</strong></td><td className="nowrap">{showDate(row.calculated)}</td><td className="number strong red">{row.difference > 0 ? '+' : '−'}{showNumber(Math.abs(row.difference))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Files whose paper says another day than the one that is calculated; each opens at its dates. */
export function DifferencesScreen() {
  const words = useWords().dates;
  const { code: purpose } = usePurpose();
  const { acts, unit } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const found = useRead('dates.differences', { purpose, ...(after === null ? {} : { after }) }, { enabled: purpose !== '', fresh: 60_000 });
  return (
    <div className="page">
      <div className="page-head"><h1>{words.differences}</h1><span className="secondary">{words.officialWins}</span></div>
      <Waiting query={found}>
        {({ rows, looked, next }) => (
          <div className="panel">
            <div className="panel-head"><span className="secondary">{words.looked(showNumber(looked), showNumber(rows.length))}</span>{acts.includes('export') && <span><TakeOutButton path="/api/export/differences" disabled={rows.length === 0 && next === null} scope={words.exportScope(unit.name)} asked={() => ({})} /></span>}</div>
            <Rows rows={rows} />
            {(next !== null || after !== null) && <div className="row panel-body">{after !== null && <Button size="small" onClick={() => setAfter(null)}>{words.fromStart}</Button>}{next !== null && <Button size="small" type="primary" onClick={() => setAfter(next)}>{words.further}</Button>}</div>}
          </div>
        )}
      </Waiting>
      <Foot state={words.differencesFoot} />
    </div>
  );
}
