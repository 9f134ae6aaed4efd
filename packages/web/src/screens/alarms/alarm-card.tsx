import { Link } from '@tanstack/react-router';
import type { AlarmSeverity, AlarmView } from '@thahs/engine/contract';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { showMoment } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { GuardedButton } from '../../shell/guarded-button.tsx';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';

const TONE: Readonly<Record<AlarmSeverity, Tone>> = { critical: 'red', warning: 'gold', notice: 'outline' };

/** One alarm: how grave, what was seen, what it means and what to do; who looked into it. */
export function AlarmCard({ alarm }: { alarm: AlarmView }) {
  const words = useWords().alarms;
  const label = useLabel();
  const [asking, setAsking] = useState(false);
  return (
    <li className={`panel alarm-card alarm-${alarm.severity}`}>
      <div className="alarm-card-head">
        <Chip tone={TONE[alarm.severity]}>{words.severity[alarm.severity]}</Chip>
        <h2>{label(alarm.title)}</h2>
        <span className="secondary">{alarm.unitName}</span>
        <span className="alarm-card-times secondary">{words.since} {showMoment(alarm.openedAt)} · {alarm.closedAt === null ? words.lastSeen : words.closedAt} {showMoment(alarm.closedAt ?? alarm.lastSeenAt)}</span>
      </div>
      <div className="alarm-card-body">
        <p className="strong">{label(alarm.message)}</p>
        <dl className="facts">
          <dt>{words.means}</dt><dd>{label(alarm.means)}</dd>
          {alarm.closedAt === null && <><dt>{words.todo}</dt><dd>{label(alarm.todo)} {alarm.link !== null && <Link to={alarm.link}>{words.look}</Link>}</dd></>}
          {alarm.number !== null && <><dt>{words.number}</dt><dd className="secondary">{label(alarm.number)}</dd></>}
          <dt>{words.ground}</dt><dd><ClauseLink clause={alarm.clause} citation={alarm.citation} /></dd>
        </dl>
        {alarm.acknowledged !== null && <p>{words.acknowledged(alarm.acknowledged.by, showMoment(alarm.acknowledged.at))} <span className="strong">{alarm.acknowledged.reason}</span></p>}
        {alarm.acknowledged === null && alarm.closedAt !== null && <p className="secondary">{words.unacknowledged}</p>}
        {alarm.acknowledged === null && alarm.closedAt === null && <GuardedButton can={alarm.can.acknowledge} size="small" aria-label={words.acknowledgeOne(label(alarm.title))} onClick={() => setAsking(true)}>{words.acknowledge}</GuardedButton>}
      </div>
      {asking && <AcknowledgeDialog alarm={alarm} onClose={() => setAsking(false)} />}
    </li>
  );
}
