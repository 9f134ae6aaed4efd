import { Link } from '@tanstack/react-router';
import type { DeskView } from '@thahs/engine/contract';
import type { ReactNode } from 'react';
import { showNumber, showPercent } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { useProposalsToDecide } from './load.ts';

interface FigureProps {
  value: string;
  name: string;
  note: string;
  tone?: 'red' | 'gold' | '';
}

function Figure({ value, name, note, tone = '' }: FigureProps) {
  return (
    <>
      <span className={`figure-value ${tone}`}>{value}</span>
      <span className="figure-text"><strong>{name}</strong><span className="secondary">{note}</span></span>
    </>
  );
}

/** Six figures; each opens the list that it counts. Who may not open the list of late entries is told the figure alone. */
export function Figures({ desk }: { desk: DeskView }) {
  const { desk: words, duties } = useWords();
  const { acts, counts } = useSession();
  const alarms = desk.alarms.length + counts.alarms;
  const corrections = desk.pendingCorrections.length;
  const proposals = useProposalsToDecide().length + desk.pendingRedactions.length;
  const waiting = <Figure value={showNumber(corrections + proposals)} name={words.pending} note={proposals === 0 ? words.pendingNote : words.pendingBoth(showNumber(corrections), showNumber(proposals))} tone={corrections + proposals > 0 ? 'gold' : ''} />;
  const entered = desk.timeliness.reduce((sum, each) => sum + each.entered, 0);
  const late = desk.timeliness.reduce((sum, each) => sum + each.late, 0);
  const onTime = <Figure value={showPercent(entered - late, entered)} name={words.onTime} note={words.onTimeNote(showNumber(late))} />;
  const cells: [string, ReactNode][] = [
    ['custody', <Link key="a" to="/search" className="figure"><Figure value={showNumber(desk.filesInCustody)} name={words.inCustody(desk.units)} note={words.inCustodyNote(desk.units)} /></Link>],
    ['duties', <Link key="a" to="/duties" search={{ part: desk.duties.overdue > 0 ? 'overdue' : 'today' }} className="figure"><Figure value={showNumber(desk.duties.overdue)} name={duties.deskName} note={duties.deskNote(showNumber(desk.duties.today))} tone={desk.duties.overdue > 0 ? 'red' : ''} /></Link>],
    ['pending', proposals > 0 ? <a key="a" href="#pending" className="figure">{waiting}</a> : <Link key="a" to="/corrections" className="figure">{waiting}</Link>],
    ['discrepancies', <a key="a" href="#discrepancies" className="figure"><Figure value={showNumber(desk.openDiscrepancies.length)} name={words.discrepancies} note={words.discrepanciesNote} tone={desk.openDiscrepancies.length > 0 ? 'gold' : ''} /></a>],
    ['time', acts.includes('timeliness.read') ? <Link key="a" to="/timeliness" search={desk.period} className="figure">{onTime}</Link> : <span key="a" className="figure">{onTime}</span>],
    ['alarms', <a key="a" href="#alarms" className="figure"><Figure value={showNumber(alarms)} name={words.alarmCount} note={words.alarmNote} tone={alarms > 0 ? 'red' : ''} /></a>],
  ];
  return <ul className="figures">{cells.map(([key, cell]) => <li key={key}>{cell}</li>)}</ul>;
}
