import { Link } from '@tanstack/react-router';
import type { DutyBoard, DutyRow } from '@thahs/engine/contract';
import { useState } from 'react';
import { useLabel, useWords } from '../../language/language.tsx';
import { MeetDialog, WhyDialog } from './tell-dialogs.tsx';
import { When } from './when.tsx';

type Telling = { what: 'meet' | 'why'; row: DutyRow } | null;

function Line({ row, today, manyUnits, onTell }: { row: DutyRow; today: string; manyUnits: boolean; onTell: (telling: Telling) => void }) {
  const words = useWords().duties;
  const label = useLabel();
  const name = `${label(row.label)}, ${row.name}`;
  return (
    <tr>
      <td className="nowrap"><When duty={row} today={today} />{row.explained && <div className="secondary">{words.explained}</div>}</td>
      <td><strong>{label(row.label)}</strong></td>
      <td><Link to="/files/$fileId" params={{ fileId: row.fileId }} search={{ tab: 'duties' }}>{row.name}</Link> <span className="secondary nowrap">{row.fileNo}</span></td>
      {manyUnits && <td>{row.unitName}</td>}
      <td>{row.citation}{!row.verified && <div className="secondary">{words.unverified}</div>}</td>
      <td>{row.waiting ? words.waitingFor(label(row.ownerLabel)) : label(row.ownerLabel)}</td>
      <td className="nowrap">{row.mayAmend && <div className="duty-acts">
        {row.byRecord ? <Link to="/files/$fileId" params={{ fileId: row.fileId }} aria-label={`${words.byRecord}: ${name}`}>{words.byRecord}</Link> : <button type="button" className="link-button" aria-label={`${words.meet}: ${name}`} onClick={() => onTell({ what: 'meet', row })}>{words.meet}</button>}
        {row.state === 'OVERDUE' && !row.explained && <button type="button" className="link-button" aria-label={`${words.why}: ${name}`} onClick={() => onTell({ what: 'why', row })}>{words.why}</button>}
      </div>}</td>
    </tr>
  );
}

/** Duties as the server lists them: each opens its file and is recorded as done from here. */
export function DutyTable({ board, manyUnits }: { board: DutyBoard; manyUnits: boolean }) {
  const words = useWords().duties;
  const [telling, setTelling] = useState<Telling>(null);
  const close = (): void => setTelling(null);
  return (
    <>
      <table className="plain-table duty-table" aria-label={words.title}>
        <thead><tr><th scope="col">{words.due}</th><th scope="col">{words.duty}</th><th scope="col">{words.file}</th>{manyUnits && <th scope="col">{words.unit}</th>}<th scope="col">{words.ground}</th><th scope="col">{words.owner}</th><th scope="col">{words.act}</th></tr></thead>
        <tbody>{board.rows.map((row) => <Line key={`${row.fileId} ${row.rule} ${row.occasion}`} row={row} today={board.today} manyUnits={manyUnits} onTell={setTelling} />)}</tbody>
      </table>
      {telling?.what === 'meet' && <MeetDialog fileId={telling.row.fileId} duty={telling.row} today={board.today} onClose={close} />}
      {telling?.what === 'why' && <WhyDialog fileId={telling.row.fileId} duty={telling.row} onClose={close} />}
    </>
  );
}
