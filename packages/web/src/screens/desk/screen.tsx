import './desk.css';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKeys } from '../../components/keys.ts';
import { keepTyping } from '../../components/type-ahead.ts';
import { showMoment, weekdayOf } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { DutiesPanel } from './duties-panel.tsx';
import { Figures } from './figures.tsx';
import { useDesk } from './load.ts';
import { AlarmPanel, DiscrepancyPanel, PendingPanel, RecentPanel, StatusPanel, TimelinessPanel } from './panels.tsx';

/** Who works on no files, as the server says, has no desk of files: they begin with the units. */
export function DeskScreen() {
  const { acts } = useSession();
  return acts.includes('search') ? <Desk /> : <Navigate to="/units" replace />;
}

function Desk() {
  const words = useWords();
  const desk = useDesk();
  const navigate = useNavigate();
  const { unit } = useSession();
  const now = useServerNow();
  usePageKeys({ '/': (event) => { event.preventDefault(); keepTyping(); void navigate({ to: '/search' }); } });
  return (
    <div className="page">
      <Waiting query={desk}>
        {(data) => (
          <>
            <div className="page-head"><h1>{words.desk.title}</h1><span className="secondary">{words.shell.weekdays[weekdayOf(now)]} {showMoment(now).split(' ')[0]} · {unit.name} · {words.desk.managed(showNumber(data.filesInCustody), data.units)}</span></div>
            <Figures desk={data} />
            <div className="desk-columns">
              <div className="stack"><DutiesPanel /><PendingPanel desk={data} /><DiscrepancyPanel desk={data} /><RecentPanel desk={data} /></div>
              <div className="stack"><AlarmPanel desk={data} /><TimelinessPanel desk={data} /><StatusPanel desk={data} /></div>
            </div>
          </>
        )}
      </Waiting>
      <Foot state={words.desk.clockNote} keys={<KeyCap keys={['/']} does={words.desk.keySearch} />} />
    </div>
  );
}
