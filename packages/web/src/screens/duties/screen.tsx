import './duties.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { DutyBoard } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKeys } from '../../components/keys.ts';
import { Tabs } from '../../components/tabs.tsx';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { CalendarView } from './calendar.tsx';
import { FiguresView } from './figures.tsx';
import { Filters } from './filters.tsx';
import { useBoard } from './load.ts';
import { PrintView } from './printed.tsx';
import { DutyTable } from './table.tsx';
import { parts } from './wanted.ts';
import type { Part, View, WantedDuties } from './wanted.ts';

const route = getRouteApi('/duties');
const page = 100;
const panelId = 'duty-panel';

/** Today first, unless something is overdue or nothing is due today. */
const firstPart = ({ totals }: DutyBoard): Part => (totals.overdue > 0 ? 'overdue' : totals.today > 0 ? 'today' : 'all');

interface BoardProps {
  wanted: WantedDuties;
  show: (more: Partial<Record<keyof WantedDuties, WantedDuties[keyof WantedDuties] | undefined>>) => void;
}

function Board({ wanted, show }: BoardProps) {
  const words = useWords().duties;
  const [limit, setLimit] = useState(page);
  const { day: _day, ...whole } = wanted;
  const all = useBoard({ ...whole, part: 'all' }, 1);
  const part = wanted.part ?? (all.data === undefined ? 'all' : firstPart(all.data));
  const board = useBoard({ ...wanted, part }, limit);
  const { acts } = useSession();
  const tabs = parts.map((key) => ({ key, label: words.buckets[key], ...(all.data === undefined ? {} : { count: showNumber(key === 'all' ? all.data.total : all.data.totals[key]) }) }));
  return (
    <Waiting query={board}>
      {(data) => (
        <>
          <Filters board={data} wanted={wanted} onChange={show} />
          <div className="panel">
            {wanted.day === undefined
              ? <Tabs label={words.board} tabs={tabs} current={part} onChange={(key) => show({ part: key })} panelId={panelId} />
              : <div className="panel-head"><h2>{words.onDay(showDate(wanted.day))}</h2><span><Link to="/duties" search={{}}>{words.wholeBoard}</Link></span></div>}
            <div id={panelId} {...(wanted.day === undefined ? { role: 'tabpanel', 'aria-label': words.buckets[part] } : {})}>
              {data.rows.length === 0 ? <div className="panel-empty"><p>{words.none}</p><p className="secondary">{words.noneHint}</p></div> : <DutyTable board={data} manyUnits={new Set(data.rows.map((row) => row.unitId)).size > 1 || acts.includes('unit.manage')} />}
              {data.rows.length > 0 && <p className="panel-empty secondary">{words.shown(showNumber(data.rows.length), showNumber(data.total))} {data.rows.length < data.total && limit < 500 && <button type="button" className="link-button" onClick={() => setLimit(500)}>{words.more}</button>}</p>}
            </div>
          </div>
        </>
      )}
    </Waiting>
  );
}

/** What must be done by when: today and what is late first, one click from the file and from recording it as done. */
export function DutiesScreen() {
  const words = useWords().duties;
  const wanted = route.useSearch();
  const navigate = useNavigate({ from: '/duties' });
  const { acts, now } = useSession();
  const today = new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10);
  const { view = 'board' } = wanted;
  const show: BoardProps['show'] = (more) => void navigate({ search: (old) => Object.fromEntries(Object.entries({ ...old, ...more }).filter(([, value]) => value !== undefined)) as WantedDuties, replace: true });
  const turn = (to: View): void => show({ view: to === 'board' ? undefined : to, day: to === 'print' ? wanted.day : undefined });
  const open: View[] = ['board', 'calendar', ...(acts.includes('duty.figures') ? ['figures' as const] : []), 'print'];
  usePageKeys({ ...Object.fromEntries(parts.map((part, at) => [String(at + 1), () => show({ view: undefined, day: undefined, part })])), l: () => turn('calendar'), i: () => turn('print'), Escape: () => turn('board') });
  return (
    <div className={view === 'print' ? 'page duty-printing' : 'page'}>
      <div className="page-head">
        <h1>{words.title}</h1><span className="secondary">{words.note}</span>
        <div className="grow" role="group" aria-label={words.views}>{open.map((each) => <Button key={each} size="small" aria-pressed={each === view} type={each === view ? 'primary' : 'default'} onClick={() => turn(each)}>{words[each]}</Button>)}</div>
      </div>
      {view === 'board' && <Board key={`${wanted.part} ${wanted.day}`} wanted={wanted} show={show} />}
      {view === 'calendar' && <CalendarView wanted={wanted} month={wanted.month ?? today.slice(0, 7)} onMonth={(month) => show({ month })} />}
      {view === 'figures' && <FiguresView today={today} />}
      {view === 'print' && <PrintView wanted={wanted} part={wanted.day === undefined ? words.buckets[wanted.part ?? 'all'] : words.onDay(showDate(wanted.day))} />}
      <Foot state={words.foot} keys={<><KeyCap keys={['1–5']} does={words.keys.parts} /><KeyCap keys={['L']} does={words.keys.calendar} /><KeyCap keys={['I']} does={words.keys.print} /></>} />
    </div>
  );
}
