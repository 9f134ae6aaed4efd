import { Link } from '@tanstack/react-router';
import type { DeskView } from '@thahs/engine/contract';
import type { ReactNode } from 'react';
import { showNumber, showPercent } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';

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

/** Six figures; each opens the list that it counts. */
export function Figures({ desk }: { desk: DeskView }) {
  const { desk: words, duties } = useWords();
  const entered = desk.timeliness.reduce((sum, each) => sum + each.entered, 0);
  const late = desk.timeliness.reduce((sum, each) => sum + each.late, 0);
  const cells: [string, ReactNode][] = [
    ['custody', <Link key="a" to="/search" className="figure"><Figure value={showNumber(desk.filesInCustody)} name={words.inCustody} note={words.inCustodyNote} /></Link>],
    ['duties', <Link key="a" to="/duties" search={{ part: desk.duties.overdue > 0 ? 'overdue' : 'today' }} className="figure"><Figure value={showNumber(desk.duties.overdue)} name={duties.deskName} note={duties.deskNote(showNumber(desk.duties.today))} tone={desk.duties.overdue > 0 ? 'red' : ''} /></Link>],
    ['pending', <Link key="a" to="/corrections" className="figure"><Figure value={showNumber(desk.pendingCorrections.length)} name={words.pending} note={words.pendingNote} tone={desk.pendingCorrections.length > 0 ? 'gold' : ''} /></Link>],
    ['discrepancies', <a key="a" href="#discrepancies" className="figure"><Figure value={showNumber(desk.openDiscrepancies.length)} name={words.discrepancies} note={words.discrepanciesNote} tone={desk.openDiscrepancies.length > 0 ? 'gold' : ''} /></a>],
    ['time', <a key="a" href="#timeliness" className="figure"><Figure value={showPercent(entered - late, entered)} name={words.onTime} note={words.onTimeNote(showNumber(late))} /></a>],
    ['alarms', <a key="a" href="#alarms" className="figure"><Figure value={showNumber(desk.alarms.length)} name={words.alarmCount} note={words.alarmNote} tone={desk.alarms.length > 0 ? 'red' : ''} /></a>],
  ];
  return <ul className="figures">{cells.map(([key, cell]) => <li key={key}>{cell}</li>)}</ul>;
}
