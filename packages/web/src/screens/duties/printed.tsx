import '../print/print.css';
import type { DutyBoard } from '@thahs/engine/contract';
import { Button } from 'antd';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { When } from './when.tsx';

/** The board as an A4 paper in the form of an official document. */
export function PrintedBoard({ board, part }: { board: DutyBoard; part: string }) {
  const { duties: words, print } = useWords();
  const label = useLabel();
  const { unit, account } = useSession();
  const { purpose } = usePurpose();
  const now = useServerNow();
  const [day = '', month = '', year = ''] = showDate(board.today).split('/');
  return (
    <>
      <div className="row print-tools"><Button type="primary" onClick={() => window.print()}>{words.printNow}</Button></div>
      <article className="paper duty-paper">
        <div className="paper-body">
          <div className="paper-head"><div><strong>{unit.name.toLocaleUpperCase('vi')}</strong><div className="paper-rule" /></div><div><strong>{print.country}</strong><div><strong>{print.motto}</strong></div><div className="paper-rule is-long" /><em>{print.day(day, month, year)}</em></div></div>
          <h1>{words.heading}<small>{part} · {words.headingDay(showDate(board.today))} · {words.shown(showNumber(board.rows.length), showNumber(board.total))}</small></h1>
          <section>
            <table className="paper-table">
              <thead><tr className="paper-record"><th scope="col">{words.due}</th><th scope="col">{words.duty}</th><th scope="col">{words.file}</th><th scope="col">{words.ground}</th><th scope="col">{words.owner}</th></tr></thead>
              <tbody>{board.rows.map((row) => <tr key={`${row.fileId} ${row.rule} ${row.occasion}`}><td><When duty={row} today={board.today} /></td><td>{label(row.label)}</td><td>{row.name}, {row.fileNo}</td><td>{row.citation}{!row.verified && ` (${words.unverified})`}</td><td>{row.waiting ? words.waitingFor(label(row.ownerLabel)) : label(row.ownerLabel)}</td></tr>)}</tbody>
            </table>
          </section>
          <div className="paper-sign"><div><em>{words.recipients}:</em>{print.recipientLines.map((line) => <div key={line}>{line}</div>)}</div><div><strong>{print.signer}</strong><div><em>{print.signHint}</em></div></div></div>
        </div>
        <div className="paper-space" aria-hidden="true" />
        <footer className="paper-foot">{print.printedBy}: {account.rank} {account.name} ({account.login}) · {print.printedAt}: {showMoment(now, true)} · {print.purpose}: {label(purpose?.label)}</footer>
      </article>
    </>
  );
}
