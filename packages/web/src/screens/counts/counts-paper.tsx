import '../print/print.css';
import type { CountsView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { usePageKeys } from '../../components/keys.ts';
import { dayOf, showDate, showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { CountsTable } from './counts-table.tsx';

/** The figures as a paper on its side. It tells of nobody, so that it needs no number of a copy; that they were read stands in the journal. */
export function CountsPaper({ view, scope, onBack }: { view: CountsView; scope: string; onBack: () => void }) {
  const { counts: words, print, shell } = useWords();
  const { account } = useSession();
  const now = useServerNow();
  const [day = '', month = '', year = ''] = showDate(dayOf(now)).split('/');
  usePageKeys({ Escape: onBack });
  return (
    <div className="page counts-printing">
      <div className="row print-tools"><Button size="small" onClick={onBack}>{shell.back}</Button><strong>{words.title}</strong><span className="print-acts"><Button type="primary" autoFocus onClick={() => window.print()}>{print.print}</Button></span></div>
      <article className="paper counts-paper">
        <div className="paper-body">
          <div className="paper-head"><div><strong>{view.unitName.toLocaleUpperCase('vi')}</strong><div className="paper-rule" /></div><div><strong>{print.country}</strong><div><strong>{print.motto}</strong></div><div className="paper-rule is-long" /><em>{print.day(day, month, year)}</em></div></div>
          <h1>{words.heading}<small>{scope}</small></h1>
          {view.outside.length > 0 && <p>{words.outside(view.outside.join(', '))}</p>}
          <section><CountsTable view={view} /></section>
          <div className="paper-sign"><div><em>{print.recipients}:</em>{print.recipientLines.map((line) => <div key={line}>{line}</div>)}</div><div><strong>{print.signer}</strong><div><em>{print.signHint}</em></div></div></div>
        </div>
        <div className="paper-space" aria-hidden="true" />
        <footer className="paper-foot">{words.note} {words.clause}.<br />{print.printedBy}: {account.rank} {account.name} ({account.login}) · {print.printedAt}: {showMoment(now, true)}</footer>
      </article>
    </div>
  );
}
