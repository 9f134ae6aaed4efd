import './oversight.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { CheckMinute, CheckPoint, Verdict } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKey } from '../../components/keys.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead, useSubmit } from '../../server/hooks.ts';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { ConcludeCheckDialog, DecideCheckDialog, StateDialog } from './check-dialogs.tsx';
import { PointRow } from './check-point.tsx';
import { showQuarter } from './month.ts';

const route = getRouteApi('/oversight/checks/$checkId');
const BY_KEY: Readonly<Record<string, Verdict>> = { 1: 'MEETS', 2: 'FAILS', 3: 'NOT_APPLICABLE' };

function Acts({ minute }: { minute: CheckMinute }) {
  const words = useWords().checks;
  const [open, setOpen] = useState<'conclude' | 'decide' | null>(null);
  const left = minute.list.filter(({ verdict }) => verdict === null).length;
  return (
    <span className="grow">
      {minute.mayState && left > 0 && <span className="gold">{words.left(showNumber(left))}</span>}
      {minute.mayConclude && <Button type="primary" onClick={() => setOpen('conclude')}>{words.conclude}</Button>}
      {minute.mayDecide && <Button type="primary" onClick={() => setOpen('decide')}>{words.decide}</Button>}
      <Link to="/oversight/checks/$checkId/print" params={{ checkId: minute.checkId }}>{words.minute}</Link>
      {open === 'conclude' && <ConcludeCheckDialog minute={minute} onClose={() => setOpen(null)} />}
      {open === 'decide' && <DecideCheckDialog minute={minute} onClose={() => setOpen(null)} />}
    </span>
  );
}

/** Each point, stated by keys alone where the program sees the same; where it does not, or where something is to be done, in words. */
function Points({ minute }: { minute: CheckMinute }) {
  const words = useWords().checks;
  const { list, checkId, mayState } = minute;
  const [at, setAt] = useState(Math.max(0, list.findIndex(({ verdict }) => verdict === null)));
  const [stating, setStating] = useState<{ point: CheckPoint; verdict: Verdict } | null>(null);
  const next = (from: number): number => { const after = list.findIndex(({ verdict }, index) => index > from && verdict === null); return after === -1 ? from : after; };
  const act = useSubmit('check.state', () => setAt(next));
  const state = (point: CheckPoint, verdict: Verdict): void => {
    setAt(list.indexOf(point));
    if (verdict === 'MEETS' && !point.needsWords.includes(verdict)) act.mutate({ checkId, point: point.point, verdict });
    else setStating({ point, verdict });
  };
  usePageKey((event) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const [point, verdict] = [list[at], BY_KEY[event.key]];
    if (by !== 0) {
      event.preventDefault();
      setAt(Math.min(list.length - 1, Math.max(0, at + by)));
    } else if (mayState && point !== undefined && verdict !== undefined && !act.isPending) {
      event.preventDefault();
      state(point, verdict);
    }
  });
  return (
    <Panel title={words.points} side={`${showNumber(minute.stated)}/${showNumber(minute.points)}`}>
      <Refusal error={act.error} />
      <table className="plain-table oversight-points">
        <thead><tr>{[words.question, words.seen, words.verdict].map((head) => <th key={head} scope="col">{head}</th>)}{mayState && <th scope="col"><span className="visually-hidden">{words.write}</span></th>}</tr></thead>
        <tbody>{list.map((point, index) => <PointRow key={point.point} point={point} here={mayState && index === at} onHere={() => setAt(index)} onState={mayState ? state : null} />)}</tbody>
      </table>
      {stating !== null && <StateDialog checkId={checkId} {...stating} onClose={() => setStating(null)} onDone={() => { setStating(null); setAt(next); }} />}
    </Panel>
  );
}

function Check({ minute }: { minute: CheckMinute }) {
  const words = useWords().checks;
  return (
    <>
      <div className="page-head"><h1>{words.heading(words.kinds[minute.kind], showQuarter(minute.quarter))}</h1><span className="secondary">{minute.unitName}</span><Chip tone={minute.state === 'CONFIRMED' ? 'outline' : 'gold'}>{words.states[minute.state]}</Chip><Acts minute={minute} /></div>
      {minute.orderedBy !== null && <Notice>{words.ordered(minute.orderedBy, minute.reason ?? '')}</Notice>}
      {minute.state === 'RETURNED' && <Notice tone="gold">{words.returned(minute.decidedBy ?? '', showMoment(minute.decidedAt), minute.note ?? '')}</Notice>}
      {minute.state === 'CONCLUDED' && minute.mayNot !== null && <Notice>{minute.mayNot}</Notice>}
      {minute.words !== null && <Notice><strong>{words.conclusion}</strong>: {minute.words} <span className="secondary">{minute.askedBy}, {showMoment(minute.askedAt)}</span></Notice>}
      <Points minute={minute} />
    </>
  );
}

/** One safety check (NĐ 160/2026 Điều 11.6.đ): each point with what the program sees and what was stated. */
export function CheckScreen() {
  const { checkId } = route.useParams();
  const { checks: words, oversight } = useWords();
  const found = useRead('check.read', { checkId });
  const { keys } = words;
  return (
    <div className="page stack oversight">
      <Waiting query={found}>{(minute) => <Check minute={minute} />}</Waiting>
      <Foot state={<Link to="/oversight">{oversight.back}</Link>} keys={found.data?.mayState === true ? <><KeyCap keys={['↑', '↓']} does={keys.move} /><KeyCap keys={['1']} does={keys.meets} /><KeyCap keys={['2']} does={keys.fails} /><KeyCap keys={['3']} does={keys.none} /></> : undefined} />
    </div>
  );
}
