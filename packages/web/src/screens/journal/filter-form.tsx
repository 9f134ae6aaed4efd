import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import type { JournalFilter } from './load.ts';

export function FilterForm({ onApply }: { onApply: (filter: JournalFilter) => void }) {
  const words = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [actor, setActor] = useState('');
  const [act, setAct] = useState<string | null>(null);
  const acts = Object.entries(words.acts).filter(([code]) => code.includes('.')).map(([value, label]) => ({ value, label }));
  return (
    <form
      className="row filter-row"
      onSubmit={(event) => {
        event.preventDefault();
        onApply({
          ...(from.trim() === '' ? {} : { from: typedDate(from) }), ...(to.trim() === '' ? {} : { to: typedDate(to) }),
          ...(actor.trim() === '' ? {} : { actor: actor.trim() }), ...(act === null ? {} : { act }),
        });
      }}
    >
      <div className="field"><label htmlFor="journal-from">{words.journal.from}</label><Input id="journal-from" placeholder={words.shell.dateHint} style={{ width: 110 }} value={from} onChange={(event) => setFrom(event.target.value)} /></div>
      <div className="field"><label htmlFor="journal-to">{words.journal.to}</label><Input id="journal-to" placeholder={words.shell.dateHint} style={{ width: 110 }} value={to} onChange={(event) => setTo(event.target.value)} /></div>
      <div className="field"><label htmlFor="journal-actor">{words.journal.actor}</label><Input id="journal-actor" style={{ width: 200 }} value={actor} onChange={(event) => setActor(event.target.value)} /></div>
      <div className="field"><label htmlFor="journal-act">{words.journal.act}</label><Select id="journal-act" aria-label={words.journal.act} allowClear style={{ width: 200 }} value={act} options={acts} onChange={(next: string | undefined) => setAct(next ?? null)} placeholder={words.shell.all} /></div>
      <Button type="primary" htmlType="submit">{words.journal.apply}</Button>
    </form>
  );
}
