import type { TrialMinute } from '@thahs/engine/contract';
import type { ReactNode } from 'react';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';

interface Proof {
  readonly logIndex: number;
  readonly rootHash: string;
}

interface PaperProps {
  /** What of a minute stands on every paper. */
  minute: Pick<TrialMinute, 'unitName' | 'entryId' | 'readAt' | 'evidence'>;
  /** The day that the paper bears. */
  at: string;
  title: string;
  ground: string;
  signers: readonly [string, string];
  children: ReactNode;
}

/** An A4 paper in the form of a minute; the foot says where in the journal it stands. */
export function Paper({ minute, at, title, ground, signers, children }: PaperProps) {
  const { keeping: words, print } = useWords();
  const { account } = useSession();
  const [day = '', month = '', year = ''] = showDate(at).split('/');
  const proof = minute.evidence?.proof as Proof | undefined;
  return (
    <article className="paper">
      <div className="paper-body">
        <div className="paper-head"><div><strong>{minute.unitName.toLocaleUpperCase('vi')}</strong><div className="paper-rule" /></div><div><strong>{print.country}</strong><div><strong>{print.motto}</strong></div><div className="paper-rule is-long" /><em>{print.day(day, month, year)}</em></div></div>
        <h1>{title}<small>{ground}</small></h1>
        {children}
        <div className="paper-sign"><div className="minute-sign"><strong>{signers[0]}</strong><div><em>{words.signName}</em></div></div><div><strong>{signers[1]}</strong><div><em>{print.signHint}</em></div></div></div>
      </div>
      <div className="paper-space" aria-hidden="true" />
      <footer className="paper-foot">
        {words.entry}: {minute.entryId}{proof !== undefined && <>, {words.position} {showNumber(proof.logIndex)} · <span className="minute-root">{proof.rootHash}</span></>}<br />
        {print.printedBy}: {account.rank} {account.name} ({account.login}) · {print.printedAt}: {showMoment(minute.readAt, true)}
      </footer>
    </article>
  );
}

export function PaperFacts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return <section><table className="paper-table"><tbody>{rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table></section>;
}
