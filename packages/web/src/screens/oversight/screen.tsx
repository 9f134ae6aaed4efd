import './oversight.css';
import { Link } from '@tanstack/react-router';
import type { ReconciliationHead, ReconciliationList } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead, useSubmit } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { Checks } from './checks.tsx';
import { showMonth } from './month.ts';

const CLAUSE = 'nd160.d10.k7.d';
const WHILE_RUNNING_MS = 10_000;
const FEW_DAYS = 5;
const TONES: Readonly<Record<ReconciliationHead['state'], Tone>> = { BEGUN: 'accent', READY: 'accent', CONCLUDED: 'gold', RETURNED: 'gold', CONFIRMED: 'outline' };

/** Asks again while the machine is at its part: each look is an entry of the journal, so nobody asks without a reason. */
function Running() {
  useRead('reconciliation.list', {}, { every: WHILE_RUNNING_MS });
  return null;
}

function NextActs({ list, current }: { list: ReconciliationList; current: ReconciliationHead | undefined }) {
  const words = useWords().oversight;
  const { acts } = useSession();
  const begin = useSubmit('reconciliation.begin');
  if (current?.state === 'BEGUN') return <Running />;
  return (
    <>
      {list.next === 'RUN' && acts.includes('oversight.run') && <Button type="primary" disabled={begin.isPending} onClick={() => begin.mutate({})}>{words.begin}</Button>}
      {current !== undefined && <Link to="/oversight/months/$reconciliationId" params={{ reconciliationId: current.reconciliationId }}>{words.goOn}</Link>}
      {list.next === 'RUN' && list.byItself && <span className="secondary">{words.byItself}</span>}
      <Refusal error={begin.error} />
    </>
  );
}

/** What comes next in this month, and the way to it. */
function Next({ list, current }: { list: ReconciliationList; current: ReconciliationHead | undefined }) {
  const words = useWords().oversight;
  const late = list.daysLeft <= FEW_DAYS && list.next !== 'DONE' && list.next !== 'NO_FILES';
  return (
    <Panel title={words.thisMonth(showMonth(list.month))} side={<span className={late ? 'gold' : ''}>{words.daysLeft(showNumber(list.daysLeft))}</span>}>
      <div className="oversight-next" aria-live="polite">
        <p>{current?.state === 'BEGUN' ? words.running : words.next[list.next]}</p>
        <NextActs list={list} current={current} />
      </div>
    </Panel>
  );
}

/** What the machine found, in short. */
function Faults({ count }: { count: number | null }) {
  const words = useWords().oversight;
  if (count === null) return <span className="secondary">{words.notYet}</span>;
  return count === 0 ? <>{words.noFaults}</> : <Chip tone="red">{words.faults(showNumber(count))}</Chip>;
}

function Row({ head }: { head: ReconciliationHead }) {
  const words = useWords().oversight;
  const month = showMonth(head.month);
  return (
    <tr>
      <td><strong>{month}</strong></td>
      <td>{head.unitName}</td>
      <td><Chip tone={TONES[head.state]}>{words.states[head.state]}</Chip></td>
      <td><Faults count={head.faults} /></td>
      <td>{head.files === 0 ? '' : words.stated(showNumber(head.stated), showNumber(head.files))}{head.differ > 0 && <> · <span className="gold">{words.differ(showNumber(head.differ))}</span></>}{head.missing > 0 && <> · <span className="gold">{words.missing(showNumber(head.missing))}</span></>}</td>
      <td>{head.askedBy !== null && <>{head.askedBy}<div className="secondary">{showMoment(head.askedAt)}</div></>}</td>
      <td>{head.state === 'CONFIRMED' && <>{head.decidedBy}<div className="secondary">{showMoment(head.decidedAt)}</div></>}</td>
      <td><div className="oversight-acts"><Link to="/oversight/months/$reconciliationId" params={{ reconciliationId: head.reconciliationId }} aria-label={`${words.open} ${month}`}>{words.open}</Link>{head.runAt !== null && <Link to="/oversight/months/$reconciliationId/print" params={{ reconciliationId: head.reconciliationId }} aria-label={`${words.minute} ${month}`}>{words.minute}</Link>}</div></td>
    </tr>
  );
}

function Months({ list }: { list: ReconciliationList }) {
  const words = useWords().oversight;
  return (
    <Panel title={words.months}>
      {list.reconciliations.length === 0 ? <div className="panel-empty"><p>{words.none}</p><p className="secondary">{words.noneHint}</p></div> : (
        <table className="plain-table">
          <thead><tr>{[words.month, words.unit, words.state, words.machine, words.paper, words.concluded, words.confirmed].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="visually-hidden">{words.open}</span></th></tr></thead>
          <tbody>{list.reconciliations.map((head) => <Row key={head.reconciliationId} head={head} />)}</tbody>
        </table>
      )}
    </Panel>
  );
}

/** What is looked at from time to time with a minute: what is due now, and what was (NĐ 160/2026 Điều 10.7.d). */
export function OversightScreen() {
  const words = useWords().oversight;
  const { unit } = useSession();
  const found = useRead('reconciliation.list', {});
  return (
    <div className="page stack oversight">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <Waiting query={found}>{(list) => <><Next list={list} current={list.reconciliations.find((each) => each.month === list.month && each.unit === unit.id)} /><Months list={list} /></>}</Waiting>
      <Checks />
      <Foot state={<ClauseLink clause={CLAUSE} citation={words.clause} />} />
    </div>
  );
}
