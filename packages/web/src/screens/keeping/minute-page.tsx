import type { TrialMinute } from '@thahs/engine/contract';
import { showMoment } from '../../format/date.ts';
import { showBytes, showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { showDuration } from './load.ts';
import { Paper, PaperFacts } from './paper.tsx';

function shownFigure(name: string, value: TrialMinute['figures'][string], words: Words['keeping']): string {
  if (typeof value === 'string') return showMoment(value);
  if (typeof value !== 'number') return '—';
  if (name.endsWith('Seconds')) return showDuration(value, words);
  return name === 'bytes' ? showBytes(value) : showNumber(value);
}

function factsOf({ at, medium, copy, by, figures, seconds }: TrialMinute, words: Words['keeping']): [string, string][] {
  return [
    [words.day, showMoment(at, true)],
    [words.doneBy, by.node ? words.nodeUnder(by.name) : by.name],
    [words.medium, `${medium.label}, ${words.kinds[medium.kind] ?? ''}, ${words.serial.toLocaleLowerCase('vi')} ${medium.serial}`],
    [words.keeper, medium.keeper],
    [words.place, medium.place],
    [words.copyOf, `${words.copyTimes(showMoment(copy.begunAt), showMoment(copy.endedAt))}${copy.bytes === null ? '' : `, ${showBytes(copy.bytes)}`}`],
    [words.lasted, showDuration(seconds, words)],
    ...Object.entries(words.figure).flatMap(([name, text]): [string, string][] => (figures[name] === undefined ? [] : [[text, shownFigure(name, figures[name], words)]])),
  ];
}

/** The minute of a check or a trial, with what the journal holds of it. */
export function MinutePage({ minute }: { minute: TrialMinute }) {
  const words = useWords().keeping;
  return (
    <Paper minute={minute} at={minute.at} title={words.minuteOf[minute.how]} ground={words.minuteGround} signers={[words.signKeeper, words.signHead]}>
      <PaperFacts rows={factsOf(minute, words)} />
      <section>
        <h2>{words.conclusion}</h2>
        {minute.passed ? <p>{words.whole}</p> : <><p>{words.faulty(showNumber(minute.faults))}</p><ol className="minute-faults">{minute.faultList.map((fault, at) => <li key={`${at} ${fault}`}>{fault}</li>)}</ol></>}
      </section>
    </Paper>
  );
}
