import type { ReconciliationMinute, SampleFile } from '@thahs/engine/contract';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useTypeLabel } from '../../server/dictionary.ts';
import { Paper, PaperFacts } from '../keeping/paper.tsx';
import { useSummary } from './dialogs.tsx';
import { faultLines, figureRows } from './figures.tsx';
import { showMonth } from './month.ts';

function Line({ file, number }: { file: SampleFile; number: number }) {
  const words = useWords().oversight;
  const changed = file.result !== 'DIFFERS' ? '' : file.changedAt === null ? words.notChanged : words.changed(showMoment(file.changedAt));
  return (
    <tr>
      <td>{showNumber(number)}</td><td>{file.fileNo}{file.sealed && ` (${words.sealed})`}</td><td>{file.result === null ? words.notYet : words.results[file.result]}{file.words !== null && `: ${file.words}`}</td><td>{changed}</td><td>{file.statedBy}</td>
    </tr>
  );
}

/** The minute of a month: figures, faults, sample, who and when; with where it stands in the journal at its foot. */
export function MonthPaper({ minute }: { minute: ReconciliationMinute }) {
  const { oversight: words, media } = useWords();
  const typeLabel = useTypeLabel();
  const summary = useSummary();
  const { figures, sample } = minute;
  const faults = figures === null ? [] : faultLines(figures, words);
  const people: [string, string][] = [
    [words.concluded, minute.askedBy === null ? words.notYet : `${minute.askedBy}, ${showMoment(minute.askedAt)}`],
    [words.confirmed, minute.state === 'CONFIRMED' ? `${minute.decidedBy}, ${showMoment(minute.decidedAt)}${minute.note === null ? '' : `. ${minute.note}`}` : words.notConfirmed],
  ];
  return (
    <Paper minute={minute} at={minute.decidedAt ?? minute.askedAt ?? minute.runAt ?? minute.begunAt} title={words.minuteTitle} ground={`${words.minuteOf(showMonth(minute.month))}. ${words.ground}`} signers={[words.signOfficer, media.signHead]}>
      {figures !== null && <PaperFacts rows={figureRows(minute, figures, words, typeLabel)} />}
      {faults.length > 0 && <section><h2>{words.faultList}</h2><ol className="minute-faults">{faults.map((line) => <li key={line}>{line}</li>)}</ol></section>}
      <section>
        <h2>{words.sampleHead}</h2>
        <table className="paper-table oversight-paper">
          <thead><tr>{['', words.file, words.result, words.corrected, words.by].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{sample.map((file, index) => <Line key={file.fileId} file={file} number={index + 1} />)}</tbody>
        </table>
        <p>{summary(sample)}</p>
        <p className="oversight-small">{words.redraw}</p>
      </section>
      <section><h2>{words.conclusion}</h2><p>{minute.words ?? words.notYet}</p></section>
      <PaperFacts rows={people} />
    </Paper>
  );
}
