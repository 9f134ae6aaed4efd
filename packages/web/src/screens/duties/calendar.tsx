import type { DutyCalendar } from '@thahs/engine/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useCalendar } from './load.ts';
import type { WantedDuties } from './wanted.ts';

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Weeks from Monday, with the days of the neighbouring months left empty. */
function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: before }, () => null), ...Array.from({ length: days }, (_, at) => iso(year, number, at + 1))];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (__, at) => cells[week * 7 + at] ?? null));
}

function Day({ day, calendar, wanted }: { day: string | null; calendar: DutyCalendar; wanted: WantedDuties }) {
  const words = useWords().duties;
  const counts = calendar.days.find((each) => each.day === day);
  if (day === null) return <td className="is-outside">&nbsp;</td>;
  const late = day < calendar.today && (counts?.open ?? 0) > 0;
  const { view: _view, part: _part, ...rest } = wanted;
  return (
    <td className={day === calendar.today ? 'is-today' : ''}>
      <span className="secondary">{Number(day.slice(8))}</span>
      {counts !== undefined && counts.open > 0 && (
        <Link to="/duties" search={{ ...rest, day }} className={late ? 'red strong' : 'strong'}>{words.open(showNumber(counts.open))}{late && <div>{words.states.OVERDUE}</div>}<span className="visually-hidden">, {showDate(day)}</span></Link>
      )}
      {counts !== undefined && counts.done > 0 && <div className="secondary">{words.done(showNumber(counts.done))}</div>}
    </td>
  );
}

export function CalendarView({ wanted, month, onMonth }: { wanted: WantedDuties; month: string; onMonth: (month: string) => void }) {
  const words = useWords().duties;
  const calendar = useCalendar(wanted, month);
  const [year = '', number = ''] = month.split('-');
  const move = (by: number): void => onMonth(iso(Number(year), Number(number) + by, 1).slice(0, 7));
  return (
    <div className="panel">
      <div className="panel-head"><h2>{words.month(number, year)}</h2><span className="row"><Button size="small" onClick={() => move(-1)}>{words.before}</Button><Button size="small" onClick={() => move(1)}>{words.after}</Button></span></div>
      <Waiting query={calendar}>
        {(data) => (
          <table className="duty-month" aria-label={words.month(number, year)}>
            <thead><tr>{words.weekdays.map((each) => <th key={each} scope="col">{each}</th>)}</tr></thead>
            <tbody>{weeksOf(month).map((week) => <tr key={week.find((day) => day !== null)}>{week.map((day, at) => <Day key={day ?? words.weekdays[at]} day={day} calendar={data} wanted={wanted} />)}</tr>)}</tbody>
          </table>
        )}
      </Waiting>
    </div>
  );
}
