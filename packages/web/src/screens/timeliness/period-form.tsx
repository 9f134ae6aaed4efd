import { Button, Input } from 'antd';
import { useState } from 'react';
import { showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';

interface Period {
  from: string;
  to: string;
}

export function PeriodForm({ period, onApply }: { period: Period; onApply: (period: Period) => void }) {
  const words = useWords();
  const [from, setFrom] = useState(showDate(period.from));
  const [to, setTo] = useState(showDate(period.to));
  return (
    <form className="row filter-row" onSubmit={(event) => { event.preventDefault(); onApply({ from: typedDate(from), to: typedDate(to) }); }}>
      <div className="field"><label htmlFor="late-from">{words.journal.from}</label><Input id="late-from" placeholder={words.shell.dateHint} style={{ width: 110 }} value={from} onChange={(event) => setFrom(event.target.value)} /></div>
      <div className="field"><label htmlFor="late-to">{words.journal.to}</label><Input id="late-to" placeholder={words.shell.dateHint} style={{ width: 110 }} value={to} onChange={(event) => setTo(event.target.value)} /></div>
      <Button type="primary" htmlType="submit">{words.journal.apply}</Button>
    </form>
  );
}
