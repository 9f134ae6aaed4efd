import { Link } from '@tanstack/react-router';
import type { DeskView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber, showPercent } from '../../format/number.ts';
import { KeptText } from '../../fields/kept-text.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import { useField, useFieldLabel, useTypeLabel } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { StatusChip } from '../../shell/status-chip.tsx';
import { DifferencesLink } from './differences-link.tsx';
import { ProposalLine } from './proposal-line.tsx';
import { useProposalsToDecide } from './load.ts';
import { ActName } from '../../shell/act-name.tsx';

const fewAlarms = 4;
/** Of data entered late; the latest first, as the server has them. */
const shownKinds = 8;

interface Part {
  desk: DeskView;
}

export function PendingPanel({ desk }: Part) {
  const { desk: words, redaction } = useWords();
  const typeLabel = useTypeLabel();
  const proposals = useProposalsToDecide();
  const waiting = desk.pendingCorrections.length + desk.pendingRedactions.length + proposals.length;
  return (
    <div id="pending">
      <Panel title={words.pending} note={showNumber(waiting)} side={<Link to="/corrections">{words.openQueue}</Link>}>
        {waiting === 0 && <p className="panel-empty">{words.noPending}</p>}
        <ul>
          {proposals.map((one) => <ProposalLine key={one.proposalId} proposal={one} />)}
          {desk.pendingRedactions.slice(0, 5).map((one) => (
            <li key={one.redactionId} className="desk-line">
              <div><strong>{redaction.queue}</strong>: {redaction.scopes[one.scope]}{one.recordType !== null && `, ${typeLabel(one.recordType)}`} <span className="faint">{one.fileNo}</span><div className="secondary">{one.askedBy}, {showDate(one.askedAt)}{one.mayNot !== null && ` · ${one.mayNot}`}</div></div>
              <Link to="/corrections">{redaction.see}</Link>
            </li>
          ))}
          {desk.pendingCorrections.slice(0, 5).map((one) => (
            <li key={one.correctionId} className="desk-line">
              <div><strong>{typeLabel(one.recordType)}</strong>, {one.name} <span className="faint">{one.fileNo}</span><div className="secondary">{one.askedBy}, {showDate(one.askedAt)}</div></div>
              <Link to="/corrections">{words.compare}</Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

export function DiscrepancyPanel({ desk }: Part) {
  const words = useWords();
  const fieldOf = useField();
  const fieldLabel = useFieldLabel();
  const typeLabel = useTypeLabel();
  return (
    <div id="discrepancies">
      <Panel title={words.desk.discrepancies} note={showNumber(desk.openDiscrepancies.length)} side={<DifferencesLink />}>
        {desk.openDiscrepancies.length === 0 && <p className="panel-empty">{words.desk.noDiscrepancies}</p>}
        <ul>
          {desk.openDiscrepancies.map((one) => (
            <li key={one.discrepancyId} className="desk-line">
              <div>
                <strong>{[one.recordType === null ? '' : typeLabel(one.recordType), one.field === null ? '' : fieldLabel(one.recordType, one.field)].filter((part) => part !== '').join(': ') || words.doing.wholeFile}</strong>, {one.name} <span className="faint">{one.fileNo}</span> · <span className="gold">{words.file.discrepancyState[one.state]}</span>
                <div className="secondary">{words.file.paper}: {one.paper} · {words.file.electronic}: <KeptText field={fieldOf(one.recordType, one.field)} text={one.electronic} /> · {one.raisedBy}, {showDate(one.raisedAt)}</div>
              </div>
              <Link to="/files/$fileId" params={{ fileId: one.fileId }}>{words.desk.discrepancyFile}</Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

export function TimelinessPanel({ desk }: Part) {
  const words = useWords().desk;
  const label = useLabel();
  const worst = Math.min(...desk.timeliness.map((each) => (each.entered - each.late) / Math.max(1, each.entered)));
  return (
    <div id="timeliness">
      <Panel title={words.timeliness} note={words.timelinessNote}>
        {desk.timeliness.length === 0 ? <p className="panel-empty">{words.noTimeliness}</p> : (
          <table className="desk-bars">
            <thead><tr><th scope="col">{words.kindOfData}</th><th scope="col"><span className="visually-hidden">{words.onTimeColumn}</span></th><th scope="col" className="number">{words.onTimeColumn}</th><th scope="col" className="number">{words.late}</th></tr></thead>
            <tbody>
              {desk.timeliness.slice(0, shownKinds).map((each) => {
                const share = (each.entered - each.late) / Math.max(1, each.entered);
                return (
                  <tr key={each.type}>
                    <th scope="row">{label(each.label, each.type)}</th>
                    <td aria-hidden="true"><div className="bar-track"><div className="bar-fill" style={{ width: `${100 * share}%` }} /></div></td>
                    <td className={share === worst && each.late > 0 ? 'number strong red' : 'number strong'}>{showPercent(each.entered - each.late, each.entered)}</td>
                    <td className="number">{showNumber(each.late)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Panel>
    </div>
  );
}

function Acknowledge({ pending, onClick }: { pending: boolean; onClick: () => void }) {
  return <> <Button size="small" disabled={pending} onClick={onClick}>{useWords().desk.acknowledge}</Button></>;
}

/** What the node found stands in its own list; here is how much of it waits. */
function FoundLine() {
  const words = useWords().alarms;
  const { counts } = useSession();
  if (counts.alarms === 0) return null;
  return <p className="alarm">{words.deskLine(showNumber(counts.alarms))} {counts.criticalAlarms > 0 && <strong className="red">{words.deskCritical(showNumber(counts.criticalAlarms))}</strong>} <Link to="/alarms">{words.deskOpen}</Link></p>;
}

export function AlarmPanel({ desk }: Part) {
  const words = useWords().desk;
  const label = useLabel();
  const acknowledge = useSubmit('recovery.acknowledge');
  const [all, setAll] = useState(false);
  const { counts } = useSession();
  const waiting = desk.alarms.length + counts.alarms;
  return (
    <div id="alarms">
      <Panel title={words.alarms} note={showNumber(waiting)}>
        {waiting === 0 && <p className="panel-empty">{words.noAlarms}</p>}
        <FoundLine />
        <ul>{desk.alarms.slice(0, all ? undefined : fewAlarms).map((alarm) => <li key={alarm.code + alarm.message.vi} className="alarm">{label(alarm.message)} <Link to={alarm.link}>{words.remedy}</Link> · <ClauseLink clause={alarm.clause} />{alarm.recoveryId !== undefined && <Acknowledge pending={acknowledge.isPending} onClick={() => acknowledge.mutate({ recoveryId: alarm.recoveryId ?? '' })} />}</li>)}</ul>
        {!all && desk.alarms.length > fewAlarms && <p className="alarm-more"><button type="button" className="link-button" onClick={() => setAll(true)}>{words.moreAlarms(showNumber(desk.alarms.length - fewAlarms))}</button></p>}
        <Refusal error={acknowledge.error} />
      </Panel>
    </div>
  );
}

export function RecentPanel({ desk }: Part) {
  const words = useWords();
  return (
    <Panel title={words.desk.recent} side={<Link to="/search">{words.desk.toSearch}</Link>}>
      {desk.recent.length === 0 ? <p className="panel-empty">{words.desk.noRecent}</p> : (
        <table className="plain-table">
          <thead><tr><th scope="col">{words.journal.at}</th><th scope="col">{words.search.column.name}</th><th scope="col">{words.search.column.fileNo}</th><th scope="col">{words.journal.act}</th></tr></thead>
          <tbody>
            {desk.recent.map((one) => (
              <tr key={`${one.fileId}${one.at}`}><td className="nowrap">{showMoment(one.at)}</td><td><Link to="/files/$fileId" params={{ fileId: one.fileId }} className="strong">{one.name}</Link></td><td className="nowrap">{one.fileNo}</td><td><ActName act={one.act} /></td></tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

export function StatusPanel({ desk }: Part) {
  const words = useWords().desk;
  return (
    <Panel title={words.byStatus} note={words.managed(showNumber(desk.filesInCustody), desk.units)}>
      {desk.byStatus.length === 0 && <p className="panel-empty">{words.noFiles}</p>}
      <ul className="desk-statuses">
        {desk.byStatus.map((each) => <li key={each.status}><Link to="/search" search={{ statuses: [each.status] }}><StatusChip status={each.status} /></Link> <strong>{showNumber(each.count)}</strong></li>)}
      </ul>
    </Panel>
  );
}
