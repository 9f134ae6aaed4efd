import './differences.css';
import { Link } from '@tanstack/react-router';
import type { DateDifferenceView, FigureDifferenceView } from '@thahs/engine/contract';
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

interface LineProps {
  of: Pick<DateDifferenceView, 'fileId' | 'fileNo' | 'name' | 'unitName' | 'label'>;
  official: string;
  calculated: string;
  difference: string;
}

function Line({ of: file, official, calculated, difference }: LineProps) {
  const label = useLabel();
  return (
    <tr>
      <td><Link to="/files/$fileId" params={{ fileId: file.fileId }} search={{ tab: 'dates' }}>{file.fileNo}</Link></td><td>{file.name}</td><td>{file.unitName}</td><td>{label(file.label)}</td>
      <td className="nowrap"><strong>{official}</strong></td><td className="nowrap">{calculated}</td><td className="strong red">{difference}</td>
    </tr>
  );
}

function Rows({ rows, figures }: { rows: DateDifferenceView[]; figures: FigureDifferenceView[] }) {
  const words = useWords().dates;
  const label = useLabel();
  if (rows.length + figures.length === 0) return <p className="panel-empty">{words.noDifferences}</p>;
  return (
    <table className="plain-table differences" aria-label={words.differences}>
      <thead><tr><th scope="col">{words.file}</th><th scope="col">{words.person}</th><th scope="col">{words.unit}</th><th scope="col">{words.title}</th><th scope="col">{words.official}</th><th scope="col">{words.calculated}</th><th scope="col">{words.differenceDays}</th></tr></thead>
      <tbody>
        {rows.map((row) => <Line key={`${row.fileId}${row.code}`} of={row} official={showDate(row.official)} calculated={showDate(row.calculated)} difference={words.differenceOf(showNumber(Math.abs(row.difference)), row.difference > 0)} />)}
        {figures.map((row) => <Line key={`${row.fileId}${row.code}`} of={row} official={label(row.official)} calculated={label(row.calculated)} difference={label(row.difference)} />)}
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
        {({ rows, figures, looked, next }) => (
          <div className="panel">
            <div className="panel-head"><span className="secondary">{words.looked(showNumber(looked), showNumber(rows.length + figures.length))}</span>{acts.includes('export') && <span><TakeOutButton path="/api/export/differences" disabled={rows.length + figures.length === 0 && next === null} scope={words.exportScope(unit.name)} asked={() => ({})} /></span>}</div>
            <Rows rows={rows} figures={figures} />
            {(next !== null || after !== null) && <div className="row panel-body">{after !== null && <Button size="small" onClick={() => setAfter(null)}>{words.fromStart}</Button>}{next !== null && <Button size="small" type="primary" onClick={() => setAfter(next)}>{words.further}</Button>}</div>}
          </div>
        )}
      </Waiting>
      <Foot state={words.differencesFoot} />
    </div>
  );
}
