import { Link, useNavigate } from '@tanstack/react-router';
import type { CheckHead, CheckList } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead, useSubmit } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { showQuarter } from './month.ts';

const LEAST = 5;
const TONES: Readonly<Record<CheckHead['state'], Tone>> = { OPEN: 'accent', CONCLUDED: 'gold', RETURNED: 'gold', CONFIRMED: 'outline' };

function AdHocDialog({ onClose }: { onClose: () => void }) {
  const { checks: words, shell } = useWords();
  const navigate = useNavigate();
  const [orderedBy, setOrderedBy] = useState('');
  const [reason, setReason] = useState('');
  const act = useSubmit('check.begin', ({ checkId }) => void navigate({ to: '/oversight/checks/$checkId', params: { checkId } }));
  const ready = orderedBy.trim().length >= LEAST && reason.trim().length >= LEAST && !act.isPending;
  const send = (): void => { if (ready) act.mutate({ kind: 'AD_HOC', orderedBy: orderedBy.trim(), reason: reason.trim() }); };
  return (
    <Dialog title={words.adHocTitle} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!ready} onClick={send}>{words.beginDo}</Button>}>
      <div className="field"><label htmlFor="check-by">{words.orderedBy}</label><Input id="check-by" autoComplete="off" maxLength={200} value={orderedBy} onChange={(event) => setOrderedBy(event.target.value)} /></div>
      <div className="field"><label htmlFor="check-why">{words.reason}</label><Input id="check-why" autoComplete="off" maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
      <Refusal error={act.error} />
    </Dialog>
  );
}

function Row({ head }: { head: CheckHead }) {
  const words = useWords().checks;
  const quarter = showQuarter(head.quarter);
  return (
    <tr>
      <td><strong>{quarter}</strong></td>
      <td>{words.kinds[head.kind]}{head.orderedBy !== null && <div className="secondary">{head.orderedBy}</div>}</td>
      <td>{head.unitName}</td>
      <td><Chip tone={TONES[head.state]}>{words.states[head.state]}</Chip></td>
      <td>{showNumber(head.stated)}/{showNumber(head.points)}{head.fails > 0 && <> · <span className="gold">{showNumber(head.fails)} {words.fails.toLocaleLowerCase('vi')}</span></>}</td>
      <td>{head.askedBy !== null && <>{head.askedBy}<div className="secondary">{showMoment(head.askedAt)}</div></>}</td>
      <td>{head.state === 'CONFIRMED' && <>{head.decidedBy}<div className="secondary">{showMoment(head.decidedAt)}</div></>}</td>
      <td><div className="oversight-acts"><Link to="/oversight/checks/$checkId" params={{ checkId: head.checkId }} aria-label={`${words.open} ${words.kinds[head.kind]} ${quarter}`}>{words.open}</Link><Link to="/oversight/checks/$checkId/print" params={{ checkId: head.checkId }} aria-label={`${words.minute} ${words.kinds[head.kind]} ${quarter}`}>{words.minute}</Link></div></td>
    </tr>
  );
}

function Listed({ list }: { list: CheckList }) {
  const { checks: words, oversight } = useWords();
  const { unit } = useSession();
  const navigate = useNavigate();
  const [ordering, setOrdering] = useState(false);
  const begin = useSubmit('check.begin', ({ checkId }) => void navigate({ to: '/oversight/checks/$checkId', params: { checkId } }));
  const own = list.checks.find((each) => each.unit === unit.id && each.quarter === list.quarter && each.kind === 'PERIODIC');
  const quarter = showQuarter(list.quarter);
  const acts = list.mayBegin && <>{own === undefined && <Button size="small" type="primary" disabled={begin.isPending} onClick={() => begin.mutate({ kind: 'PERIODIC' })}>{words.begin}</Button>}<Button size="small" onClick={() => setOrdering(true)}>{words.adHoc}</Button></>;
  return (
    <Panel title={words.title} note={own?.state === 'CONFIRMED' ? words.done(quarter) : words.daysLeft(quarter, showNumber(list.daysLeft))} side={<span className="oversight-acts">{acts}</span>}>
      <Refusal error={begin.error} />
      {list.checks.length === 0 ? <div className="panel-empty"><p>{words.none}</p><p className="secondary">{words.noneHint}</p></div> : (
        <table className="plain-table">
          <thead><tr>{[words.quarter, words.kind, oversight.unit, words.state, words.points, words.concluded, words.confirmed].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="visually-hidden">{words.open}</span></th></tr></thead>
          <tbody>{list.checks.map((head) => <Row key={head.checkId} head={head} />)}</tbody>
        </table>
      )}
      {ordering && <AdHocDialog onClose={() => setOrdering(false)} />}
    </Panel>
  );
}

/** Safety checks: of this quarter, and all that were (NĐ 160/2026 Điều 11.6.đ). */
export function Checks() {
  const found = useRead('check.list', {});
  return <Waiting query={found}>{(list) => <Listed list={list} />}</Waiting>;
}
