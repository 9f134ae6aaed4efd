import type { RecoveryKeyMinute } from '@thahs/engine/contract';
import { showDate, showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { Paper, PaperFacts } from './paper.tsx';

const GROUP = /.{4}/g;

/** The minute of a recovery key: who keeps it where, and everything that was done with it. */
export function KeyPage({ minute }: { minute: RecoveryKeyMinute }) {
  const { keys: words, media, keeping, acts } = useWords();
  const facts: [string, string][] = [
    [words.key, minute.name],
    [words.fingerprint256, minute.fingerprint?.match(GROUP)?.join(' ') ?? words.onPaper],
    [words.keeper, `${minute.keeper}, ${minute.place}`],
    [media.state, words.states[minute.state]],
    [words.askedBy, `${minute.askedBy}, ${showMoment(minute.askedAt)}`],
    [words.decidedBy, minute.decidedBy === null ? media.notDecided : `${minute.decidedBy}, ${showMoment(minute.decidedAt)}`],
    [words.triedOn, minute.triedOn === null ? keeping.never : showDate(minute.triedOn)],
  ];
  return (
    <Paper minute={minute} at={minute.readAt} title={words.minuteTitle} ground={words.ground} signers={[words.signKeeper, media.signHead]}>
      <PaperFacts rows={facts} />
      <section>
        <h2>{words.history}</h2>
        <table className="paper-table">
          <thead><tr><th scope="col">{keeping.day}</th><th scope="col">{words.act}</th><th scope="col">{keeping.doneBy}</th><th scope="col">{words.keeper}</th></tr></thead>
          <tbody>{minute.history.map((step) => <tr key={step.entryId}><td>{showMoment(step.at)}</td><td>{acts[step.act] ?? step.act}{step.reason !== null && `: ${step.reason}`}</td><td>{step.by}</td><td>{step.keeper === null ? '' : `${step.keeper}, ${step.place}`}</td></tr>)}</tbody>
        </table>
      </section>
    </Paper>
  );
}
