import '../print/print.css';
import type { DutyPaper } from '@thahs/engine/contract';
import { Button } from 'antd';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { usePurpose } from '../../server/purpose.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { paperOf } from './load.ts';
import type { WantedDuties } from './wanted.ts';
import { When } from './when.tsx';

/** The board as an A4 paper in the form of an official document, with its number and code. */
function Paper({ paper, part }: { paper: DutyPaper; part: string }) {
  const { duties: words, print } = useWords();
  const label = useLabel();
  const { account } = useSession();
  const { purpose } = usePurpose();
  const [day = '', month = '', year = ''] = showDate(paper.today).split('/');
  return (
    <article className="paper duty-paper">
      <div className="paper-body">
        <div className="paper-head"><div><strong>{paper.unitName.toLocaleUpperCase('vi')}</strong><div className="paper-rule" /><div>{print.number}: {paper.copyNumber}</div></div><div><strong>{print.country}</strong><div><strong>{print.motto}</strong></div><div className="paper-rule is-long" /><em>{print.day(day, month, year)}</em></div></div>
        <h1>{words.heading}<small>{part} · {words.headingDay(showDate(paper.today))} · {words.shown(showNumber(paper.rows.length), showNumber(paper.total))}</small></h1>
        <section>
          <table className="paper-table">
            <thead><tr className="paper-record"><th scope="col">{words.due}</th><th scope="col">{words.duty}</th><th scope="col">{words.file}</th><th scope="col">{words.ground}</th><th scope="col">{words.owner}</th></tr></thead>
            <tbody>{paper.rows.map((row) => <tr key={`${row.fileId} ${row.rule} ${row.occasion}`}><td><When duty={row} today={paper.today} /></td><td>{label(row.label)}</td><td>{row.name}, {row.fileNo}</td><td>{row.citation}{!row.verified && ` (${words.unverified})`}</td><td>{row.waiting ? words.waitingFor(label(row.ownerLabel)) : label(row.ownerLabel)}</td></tr>)}</tbody>
          </table>
        </section>
        <div className="paper-sign"><div><em>{words.recipients}:</em>{print.recipientLines.map((line) => <div key={line}>{line}</div>)}</div><div><strong>{print.signer}</strong><div><em>{print.signHint}</em></div></div></div>
      </div>
      <div className="paper-space" aria-hidden="true" />
      <footer className="paper-foot">
        {paper.head[1]} · {print.printedBy}: {account.rank} {account.name} ({account.login}) · {print.printedAt}: {showMoment(paper.printedAt, true)}<br />
        {print.purpose}: {label(purpose?.label)} · {print.copy} {paper.copyNumber} · {print.code}: <strong>{paper.verificationCode}</strong>
      </footer>
    </article>
  );
}

/** First the purpose, then the numbered copy, then the printer: each copy is counted. */
export function PrintView({ wanted, part }: { wanted: WantedDuties; part: string }) {
  const { duties: words, print } = useWords();
  const { code: purpose } = usePurpose();
  const { unit } = useSession();
  const paper = useSubmit('duty.print');
  const make = (): void => paper.mutate({ ...paperOf(wanted), purpose });
  return (
    <>
      <div className="row print-tools">
        <span className="secondary">{words.printScope(unit.name)}</span>
        <span className="print-acts">{paper.data === undefined ? <><PurposeBox /><Button type="primary" disabled={paper.isPending} onClick={make}>{print.make}</Button></> : <Button type="primary" onClick={() => window.print()}>{words.printNow}</Button>}</span>
      </div>
      <Refusal error={paper.error} onRetry={make} />
      {paper.data === undefined ? <p className="print-wait">{part}</p> : <Paper paper={paper.data} part={part} />}
    </>
  );
}
