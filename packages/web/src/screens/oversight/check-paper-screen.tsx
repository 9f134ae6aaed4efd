import './oversight.css';
import { getRouteApi } from '@tanstack/react-router';
import type { CheckMinute, CheckPoint } from '@thahs/engine/contract';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { PaperFrame } from '../keeping/paper-frame.tsx';
import { Paper, PaperFacts } from '../keeping/paper.tsx';
import { showQuarter } from './month.ts';

const route = getRouteApi('/oversight/checks/$checkId/print');

function Line({ point, number }: { point: CheckPoint; number: number }) {
  const words = useWords().checks;
  const label = useLabel();
  const { former } = point;
  return (
    <tr>
      <td>{showNumber(number)}</td>
      <td>{label(point.question)} ({point.citation}){former !== null && <div>{words.former(showQuarter(former.quarter), former.measure, showDate(former.measureBy))}</div>}</td>
      <td>{point.evidence === null ? '' : label(point.evidence)}</td>
      <td>{point.verdict === null ? words.notYet : words.verdicts[point.verdict]}{point.words !== null && `: ${point.words}`}{point.measure !== null && <div>{words.measure(point.measure, showDate(point.measureBy))}</div>}</td>
    </tr>
  );
}

/** The minute of a safety check: each point with its evidence, what was stated and what is to be done by when. */
function CheckPaper({ minute }: { minute: CheckMinute }) {
  const { checks: words, media } = useWords();
  const rows: [string, string][] = [[words.kind, `${words.kinds[minute.kind]}, ${words.quarter.toLocaleLowerCase('vi')} ${showQuarter(minute.quarter)}`], [words.begun, `${minute.begunBy ?? ''}, ${showMoment(minute.begunAt)}`]];
  if (minute.orderedBy !== null) rows.push([words.orderedBy, `${minute.orderedBy}: ${minute.reason ?? ''}`]);
  const people: [string, string][] = [
    [words.concluded, minute.askedBy === null ? words.notYet : `${minute.askedBy}, ${showMoment(minute.askedAt)}`],
    [words.confirmed, minute.state === 'CONFIRMED' ? `${minute.decidedBy}, ${showMoment(minute.decidedAt)}${minute.note === null ? '' : `. ${minute.note}`}` : words.notConfirmed],
  ];
  return (
    <Paper minute={minute} at={minute.decidedAt ?? minute.askedAt ?? minute.begunAt} title={words.minuteTitle} ground={words.ground} signers={[words.signOfficer, media.signHead]}>
      <PaperFacts rows={rows} />
      <section>
        <table className="paper-table oversight-paper">
          <thead><tr>{['', words.question, words.seen, words.verdict].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{minute.list.map((point, index) => <Line key={point.point} point={point} number={index + 1} />)}</tbody>
        </table>
        <p>{words.summary(showNumber(minute.stated), showNumber(minute.fails))}</p>
      </section>
      <section><h2>{words.conclusion}</h2><p>{minute.words ?? words.notYet}</p></section>
      <PaperFacts rows={people} />
    </Paper>
  );
}

export function CheckPaperScreen() {
  const { checkId } = route.useParams();
  const found = useRead('check.read', { checkId });
  return <PaperFrame minute={found.data} back={{ to: '/oversight/checks/$checkId', params: { checkId } }}><Waiting query={found}>{(minute) => <CheckPaper minute={minute} />}</Waiting></PaperFrame>;
}
