import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { useBoard } from '../duties/load.ts';
import { When } from '../duties/when.tsx';

const first = 8;

/** What has to be done next: overdue first, then by the last day. The whole board is one click away. */
export function DutiesPanel() {
  const { desk: words, duties, search } = useWords();
  const label = useLabel();
  const { unit } = useSession();
  const board = useBoard({}, first);
  return (
    <Panel title={words.dutiesNext} note={board.data && words.dutiesAhead(showNumber(board.data.total))} side={<Link to="/duties" search={{ part: 'all' }}>{words.dutiesAll}</Link>}>
      <Waiting query={board}>
        {({ rows, today }) => (rows.length === 0 ? <p className="panel-empty">{words.noDuties}</p> : (
          <table className="plain-table" aria-label={words.dutiesNext}>
            <thead><tr><th scope="col">{duties.due}</th><th scope="col">{duties.duty}</th><th scope="col">{search.column.name}</th><th scope="col">{search.column.fileNo}</th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.fileId} ${row.rule} ${row.occasion}`}>
                  <td className="nowrap"><When duty={row} today={today} /></td><td>{label(row.label)}</td>
                  <td><Link to="/files/$fileId" params={{ fileId: row.fileId }} search={{ tab: 'duties' }}>{row.name}</Link>{row.unitName !== unit.name && <div className="secondary">{row.unitName}</div>}</td><td className="nowrap">{row.fileNo}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </Waiting>
    </Panel>
  );
}
