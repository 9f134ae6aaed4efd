import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { showDate, typedDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Choice, Wanted } from './load.ts';

/** What all rows have in common: the decision, and how the meeting voted. */
export interface Meeting {
  decisionNo: string;
  members: number | null;
  present: number | null;
  votes: number | null;
}

interface SheetFormProps {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  periods: readonly Choice[];
  teams: readonly { readonly place: string | null; readonly people: number }[];
  meeting: Meeting;
  onMeeting: (meeting: Meeting) => void;
}

/** Null as a value is no choice for the picker; the sign cannot be a place. */
const NOWHERE = '\u0000';
const placeKey = (place: string | null): string => place ?? NOWHERE;

export function SheetForm({ wanted, onWanted, periods, teams, meeting, onMeeting }: SheetFormProps) {
  const words = useWords();
  const { grading } = words;
  const [day, setDay] = useState(showDate(wanted.day));
  const count = (name: 'members' | 'present' | 'votes') => (
    <div className="field"><label htmlFor={`grading-${name}`}>{grading[name]}</label><InputNumber id={`grading-${name}`} min={0} max={1000} style={{ width: 84 }} value={meeting[name]} onChange={(value) => onMeeting({ ...meeting, [name]: value })} /></div>
  );
  return (
    <div className="row filter-row">
      <div className="field"><label htmlFor="grading-period">{grading.period}</label><Select id="grading-period" style={{ width: 110 }} value={wanted.period} options={[...periods]} onChange={(period: string) => onWanted({ ...wanted, period })} /></div>
      <div className="field"><label htmlFor="grading-day">{grading.day}</label><Input id="grading-day" style={{ width: 120 }} placeholder={words.shell.dateHint} value={day} onChange={(event) => setDay(event.target.value)} onBlur={() => onWanted({ ...wanted, day: typedDate(day) })} onPressEnter={() => onWanted({ ...wanted, day: typedDate(day) })} /></div>
      <div className="field">
        <label htmlFor="grading-team">{grading.team}</label>
        <Select
          id="grading-team" style={{ width: 250 }} placeholder={grading.choose} {...(wanted.team === undefined ? {} : { value: placeKey(wanted.team) })} showSearch={{ optionFilterProp: 'label' }}
          options={teams.map(({ place, people }) => ({ value: placeKey(place), label: `${place ?? grading.noPlace} · ${grading.people(showNumber(people))}` }))}
          onChange={(key: string) => onWanted({ ...wanted, team: key === NOWHERE ? null : key })}
        />
      </div>
      <div className="field"><label htmlFor="grading-decision">{grading.decisionNo}</label><Input id="grading-decision" style={{ width: 140 }} maxLength={100} value={meeting.decisionNo} onChange={(event) => onMeeting({ ...meeting, decisionNo: event.target.value })} /></div>
      {count('members')}{count('present')}{count('votes')}
    </div>
  );
}
