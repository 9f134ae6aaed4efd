import './alarms.css';
import type { AlarmList } from '@thahs/engine/contract';
import { useState } from 'react';
import { Tabs } from '../../components/tabs.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { AlarmCard } from './alarm-card.tsx';

const CLAUSE = 'tt.d11.k4';

function Empty({ closed, lookedAt }: { closed: boolean; lookedAt: string | null }) {
  const words = useWords().alarms;
  if (closed) return <p className="panel panel-empty">{words.noneClosed}</p>;
  return <div className="panel panel-empty"><p>{words.none}</p><p className="secondary">{lookedAt === null ? words.notLooked : words.noneHint(showMoment(lookedAt))}</p></div>;
}

function List({ list, closed }: { list: AlarmList; closed: boolean }) {
  if (list.alarms.length === 0) return <Empty closed={closed} lookedAt={list.lookedAt} />;
  return <ul className="alarm-list">{list.alarms.map((alarm) => <AlarmCard key={alarm.alarmId} alarm={alarm} />)}</ul>;
}

/** What endangers the base: the gravest first, each with what it means and what to do. */
export function AlarmsScreen() {
  const words = useWords().alarms;
  const [closed, setClosed] = useState(false);
  const found = useRead('alarm.list', closed ? { closed } : {});
  const count = closed || found.data === undefined ? {} : { count: showNumber(found.data.alarms.length) };
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <Tabs label={words.lists} current={closed ? 'closed' : 'open'} onChange={(key) => setClosed(key === 'closed')} panelId="alarm-lists" tabs={[{ key: 'open', label: words.open, ...count }, { key: 'closed', label: words.closed }]} />
      <div id="alarm-lists" role="tabpanel" aria-label={closed ? words.closed : words.open}><Waiting query={found}>{(list) => <List list={list} closed={closed} />}</Waiting></div>
      <Foot state={<><ClauseLink clause={CLAUSE} citation={words.clause} />. {found.data?.lookedAt != null && words.lookedAt(showMoment(found.data.lookedAt))}</>} />
    </div>
  );
}
