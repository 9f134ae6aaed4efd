import { Button, Input } from 'antd';
import { useState } from 'react';
import { showDate, typedDate } from '../format/date.ts';
import { useWords } from '../language/language.tsx';

interface Period {
  from: string;
  to: string;
}

/** From one day to another, both counted. */
export function PeriodForm({ id, period, onApply }: { id: string; period: Period; onApply: (period: Period) => void }) {
  const words = useWords();
  const [from, setFrom] = useState(showDate(period.from));
  const [to, setTo] = useState(showDate(period.to));
  return (
    <form className="row filter-row" onSubmit={(event) => { event.preventDefault(); onApply({ from: typedDate(from), to: typedDate(to) }); }}>
      <div className="field"><label htmlFor={`${id}-from`}>{words.journal.from}</label><Input id={`${id}-from`} placeholder={words.shell.dateHint} style={{ width: 110 }} value={from} onChange={(event) => setFrom(event.target.value)} /></div>
      <div className="field"><label htmlFor={`${id}-to`}>{words.journal.to}</label><Input id={`${id}-to`} placeholder={words.shell.dateHint} style={{ width: 110 }} value={to} onChange={(event) => setTo(event.target.value)} /></div>
      <Button type="primary" htmlType="submit">{words.journal.apply}</Button>
    </form>
  );
}
