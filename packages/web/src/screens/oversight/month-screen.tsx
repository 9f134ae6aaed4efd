import './oversight.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReconciliationMinute } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Notice } from '../../components/notice.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { ConcludeDialog, DecideDialog } from './dialogs.tsx';
import { Figures } from './figures.tsx';
import { showMonth } from './month.ts';
import { SampleTable } from './sample-table.tsx';

const route = getRouteApi('/oversight/months/$reconciliationId');

function Acts({ minute }: { minute: ReconciliationMinute }) {
  const words = useWords().oversight;
  const [open, setOpen] = useState<'conclude' | 'decide' | null>(null);
  const left = minute.sample.filter(({ result, mayState }) => result === null && mayState).length;
  return (
    <span className="grow">
      {left > 0 && <span className="gold">{words.left(showNumber(left))}</span>}
      {minute.mayConclude && <Button type="primary" onClick={() => setOpen('conclude')}>{words.conclude}</Button>}
      {minute.mayDecide && left === 0 && <Button type="primary" onClick={() => setOpen('decide')}>{words.decide}</Button>}
      {minute.runAt !== null && <Link to="/oversight/months/$reconciliationId/print" params={{ reconciliationId: minute.reconciliationId }}>{words.minute}</Link>}
      {open === 'conclude' && <ConcludeDialog minute={minute} onClose={() => setOpen(null)} />}
      {open === 'decide' && <DecideDialog minute={minute} onClose={() => setOpen(null)} />}
    </span>
  );
}

function Month({ minute }: { minute: ReconciliationMinute }) {
  const words = useWords().oversight;
  return (
    <>
      <div className="page-head"><h1>{words.heading(showMonth(minute.month))}</h1><span className="secondary">{minute.unitName}</span><Chip tone={minute.state === 'CONFIRMED' ? 'outline' : 'gold'}>{words.states[minute.state]}</Chip><Acts minute={minute} /></div>
      {minute.state === 'RETURNED' && <Notice tone="gold">{words.returned(minute.decidedBy ?? '', showMoment(minute.decidedAt), minute.note ?? '')}</Notice>}
      {minute.state === 'CONCLUDED' && minute.mayNot !== null && <Notice>{minute.mayNot}</Notice>}
      {minute.words !== null && <Notice><strong>{words.conclusion}</strong>: {minute.words} <span className="secondary">{minute.askedBy}, {showMoment(minute.askedAt)}</span></Notice>}
      <SampleTable minute={minute} />
      <Figures minute={minute} />
    </>
  );
}

/** One monthly reconciliation: what the machine found, and each file of the sample held against paper (NĐ 160/2026 Điều 10.7.d). */
export function MonthScreen() {
  const { reconciliationId } = route.useParams();
  const words = useWords().oversight;
  const found = useRead('reconciliation.read', { reconciliationId });
  const states = found.data?.sample.some(({ mayState }) => mayState) === true;
  const { keys } = words;
  return (
    <div className="page stack oversight">
      <Waiting query={found}>{(minute) => <Month minute={minute} />}</Waiting>
      <Foot state={<Link to="/oversight">{words.back}</Link>} keys={states ? <><KeyCap keys={['↑', '↓']} does={keys.move} /><KeyCap keys={['1']} does={keys.matches} /><KeyCap keys={['2']} does={keys.differs} /><KeyCap keys={['3']} does={keys.missing} /><KeyCap keys={['O']} does={keys.open} /></> : undefined} />
    </div>
  );
}
