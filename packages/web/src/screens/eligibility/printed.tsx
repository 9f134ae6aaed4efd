import '../print/print.css';
import type { EligibilityList, EligibilityPaper } from '@thahs/engine/contract';
import { Button } from 'antd';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { takenOf, usePaper } from './load.ts';
import type { WantedReview } from './wanted.ts';

/** The list as an A4 paper in the form of an official document, with its number and code. */
function Paper({ paper }: { paper: EligibilityPaper }) {
  const { eligibility: words, print } = useWords();
  const label = useLabel();
  const { account } = useSession();
  const { purpose } = usePurpose();
  const [day = '', month = '', year = ''] = showDate(paper.printedAt).split('/');
  const [, source = ''] = paper.head;
  return (
    <article className="paper review-paper">
      <div className="paper-body">
        <div className="paper-head">
          <div><strong>{paper.unitName.toLocaleUpperCase('vi')}</strong><div className="paper-rule" /><div>{print.number}: {paper.copyNumber}</div></div>
          <div><strong>{print.country}</strong><div><strong>{print.motto}</strong></div><div className="paper-rule is-long" /><em>{print.day(day, month, year)}</em></div>
        </div>
        <h1>{words.heading}<small>{label(paper.kind)} · {label(paper.round)} · {words.outcomes[paper.outcome]} · {words.people(showNumber(paper.total))}</small></h1>
        <section>
          <table className="paper-table">
            <thead><tr className="paper-record">{paper.headings.map((heading) => <th key={heading} scope="col">{heading}</th>)}</tr></thead>
            <tbody>{paper.lines.map((line) => <tr key={line[1]}>{line.map((cell, at) => <td key={paper.headings[at]}>{cell}</td>)}</tr>)}</tbody>
          </table>
        </section>
        <div className="paper-sign"><div><em>{print.recipients}:</em>{print.recipientLines.map((each) => <div key={each}>{each}</div>)}</div><div><strong>{print.signer}</strong><div><em>{print.signHint}</em></div></div></div>
      </div>
      <div className="paper-space" aria-hidden="true" />
      <footer className="paper-foot">
        {source} · {print.printedBy}: {account.rank} {account.name} ({account.login}) · {print.printedAt}: {showMoment(paper.printedAt, true)}<br />
        {print.purpose}: {label(purpose?.label)} · {print.copy} {paper.copyNumber} · {print.code}: <strong>{paper.verificationCode}</strong>
      </footer>
    </article>
  );
}

/** First the purpose, then the numbered copy, then the printer: each copy is counted. */
export function PrintView({ list, wanted, onBack }: { list: EligibilityList; wanted: WantedReview; onBack: () => void }) {
  const words = useWords().eligibility;
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const paper = usePaper();
  const make = (): void => paper.mutate({ purpose, ...takenOf(list, wanted) });
  return (
    <>
      <div className="row print-tools">
        <Button size="small" onClick={onBack}>{words.back}</Button>
        <span className="secondary">{words.printNote}</span>
        <span className="print-acts">{paper.data === undefined ? <><PurposeBox /><Button type="primary" disabled={paper.isPending} onClick={make}>{words.make}</Button></> : <Button type="primary" onClick={() => window.print()}>{words.printNow}</Button>}</span>
      </div>
      <Refusal error={paper.error} onRetry={make} />
      {paper.data === undefined ? <p className="print-wait">{label(list.kinds.find(({ code }) => code === list.kind)?.label)}, {label(list.round.label)}: {words.outcomes[list.outcome]}, {words.people(showNumber(list.total))}</p> : <Paper paper={paper.data} />}
    </>
  );
}
