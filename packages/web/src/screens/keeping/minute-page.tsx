import type { TrialMinute } from '@thahs/engine/contract';
import { showDate, showMoment } from '../../format/date.ts';
import { showBytes, showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useSession } from '../../server/session.ts';
import { showDuration } from './load.ts';

interface Proof {
  readonly logIndex: number;
  readonly rootHash: string;
}

function shownFigure(name: string, value: TrialMinute['figures'][string], words: Words['keeping']): string {
  if (typeof value === 'string') return showMoment(value);
  if (typeof value !== 'number') return '—';
  if (name.endsWith('Seconds')) return showDuration(value, words);
  return name === 'bytes' ? showBytes(value) : showNumber(value);
}

function Facts({ minute }: { minute: TrialMinute }) {
  const words = useWords().keeping;
  const { medium, copy, by, figures } = minute;
  const rows: [string, string][] = [
    [words.day, showMoment(minute.at, true)],
    [words.doneBy, by.node ? words.nodeUnder(by.name) : by.name],
    [words.medium, `${medium.label}, ${words.kinds[medium.kind] ?? ''}, ${words.serial.toLocaleLowerCase('vi')} ${medium.serial}`],
    [words.keeper, medium.keeper],
    [words.place, medium.place],
    [words.copyOf, `${words.copyTimes(showMoment(copy.begunAt), showMoment(copy.endedAt))}${copy.bytes === null ? '' : `, ${showBytes(copy.bytes)}`}`],
    [words.lasted, showDuration(minute.seconds, words)],
    ...Object.entries(words.figure).flatMap(([name, text]): [string, string][] => (figures[name] === undefined ? [] : [[text, shownFigure(name, figures[name], words)]])),
  ];
  return <table className="paper-table"><tbody>{rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table>;
}

/** An A4 paper in the form of a minute, with what the journal holds of it. */
export function MinutePage({ minute }: { minute: TrialMinute }) {
  const { keeping: words, print } = useWords();
  const { account } = useSession();
  const [day = '', month = '', year = ''] = showDate(minute.at).split('/');
  const proof = minute.evidence?.proof as Proof | undefined;
  return (
    <article className="paper">
      <div className="paper-body">
        <div className="paper-head"><div><strong>{minute.unitName.toLocaleUpperCase('vi')}</strong><div className="paper-rule" /></div><div><strong>{print.country}</strong><div><strong>{print.motto}</strong></div><div className="paper-rule is-long" /><em>{print.day(day, month, year)}</em></div></div>
        <h1>{words.minuteOf[minute.how]}<small>{words.minuteGround}</small></h1>
        <section><Facts minute={minute} /></section>
        <section>
          <h2>{words.conclusion}</h2>
          {minute.passed ? <p>{words.whole}</p> : <><p>{words.faulty(showNumber(minute.faults))}</p><ol className="minute-faults">{minute.faultList.map((fault, at) => <li key={`${at} ${fault}`}>{fault}</li>)}</ol></>}
        </section>
        <div className="paper-sign"><div className="minute-sign"><strong>{words.signKeeper}</strong><div><em>{print.signHint}</em></div></div><div><strong>{words.signHead}</strong><div><em>{print.signHint}</em></div></div></div>
      </div>
      <div className="paper-space" aria-hidden="true" />
      <footer className="paper-foot">
        {words.entry}: {minute.entryId}{proof !== undefined && <>, {words.position} {showNumber(proof.logIndex)} · <span className="minute-root">{proof.rootHash}</span></>}<br />
        {print.printedBy}: {account.rank} {account.name} ({account.login}) · {print.printedAt}: {showMoment(minute.readAt, true)}
      </footer>
    </article>
  );
}
