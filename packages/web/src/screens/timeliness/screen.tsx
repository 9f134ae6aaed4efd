import type { TimelinessView } from '@thahs/engine/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PeriodForm } from '../../components/period-form.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';

const route = getRouteApi('/timeliness');
const DAYS = 30;
const clause = 'nd160.d8.k5.c';

function Counts({ view }: { view: TimelinessView }) {
  const words = useWords().timeliness;
  const label = useLabel();
  return (
    <div className="panel">
      <table className="plain-table" aria-label={words.counts}>
        <thead><tr><th scope="col">{words.unit}</th><th scope="col">{words.kind}</th><th scope="col" className="number">{words.entered}</th><th scope="col" className="number">{words.late}</th><th scope="col" className="number">{words.unexplained}</th></tr></thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={`${row.unitId} ${row.type}`}>
              <td>{row.unitName}</td><td>{label(row.label)}</td><td className="number">{showNumber(row.entered)}</td>
              <td className={row.late > 0 ? 'number strong red' : 'number'}>{showNumber(row.late)}</td><td className="number">{showNumber(row.unexplained)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.rows.length === 0 && <p className="panel-empty">{words.none}</p>}
    </div>
  );
}

function LateRecords({ view }: { view: TimelinessView }) {
  const words = useWords().timeliness;
  const label = useLabel();
  if (view.lateRecords.length === 0) return null;
  return (
    <div className="panel">
      <div className="panel-head"><h2>{words.list}</h2><span className="secondary">{view.lateRecords.length < view.late && words.listNote(showNumber(view.lateRecords.length), showNumber(view.late))}</span></div>
      <table className="plain-table" aria-label={words.list}>
        <thead><tr><th scope="col">{words.file}</th><th scope="col">{words.unit}</th><th scope="col">{words.kind}</th><th scope="col">{words.occurred}</th><th scope="col">{words.due}</th><th scope="col">{words.enteredAt}</th><th scope="col">{words.reason}</th></tr></thead>
        <tbody>
          {view.lateRecords.map((row) => (
            <tr key={row.recordId}>
              <td className="nowrap"><Link to="/files/$fileId" params={{ fileId: row.fileId }} search={{}}>{row.fileNo}</Link></td><td>{row.unitName}</td><td>{label(row.label)}</td>
              <td className="nowrap">{showDate(row.occurredAt)}</td><td className="nowrap">{showMoment(row.dueAt)}</td><td className="nowrap">{showMoment(row.enteredAt)}</td>
              <td>{row.reason ?? <span className="red">{words.noReason}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was entered late in a period, by unit and kind of record, and why. */
export function TimelinessScreen() {
  const words = useWords().timeliness;
  const { now } = useSession();
  const { from, to } = route.useSearch();
  const [period, setPeriod] = useState(() => ({ from: from ?? vietnamDay(now, -DAYS), to: to ?? vietnamDay(now, 0) }));
  const found = useRead('timeliness.read', period, { fresh: 60_000 });
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <PeriodForm id="late" period={period} onApply={setPeriod} />
      <Waiting query={found}>{(view) => <div className="stack"><Counts view={view} /><LateRecords view={view} /></div>}</Waiting>
      <Foot state={<><ClauseLink clause={clause} citation={words.clause} />. {words.foot}</>} />
    </div>
  );
}

/** The day in Vietnam some days from the moment of the server. */
const vietnamDay = (moment: string, days: number): string => new Date(Date.parse(moment) + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
