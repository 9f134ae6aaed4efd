import type { WhatIfView } from '@thahs/engine/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Notice } from '../../../components/notice.tsx';
import { Panel } from '../../../components/panel.tsx';
import { showDate, typedDate } from '../../../format/date.ts';
import { showNumber } from '../../../format/number.ts';
import { useLabel, useWords } from '../../../language/language.tsx';
import { useRead } from '../../../server/hooks.ts';
import { Refusal } from '../../../shell/refusal.tsx';
import { useWhatIf } from './load.ts';
import type { Supposed } from './load.ts';

const reduction = 'GIAM';
const dayLong = 86_400_000;
const wholeList = 200;

function Moved({ moved }: { moved: number | null }) {
  const words = useWords().dates;
  if (moved === null) return <>—</>;
  if (moved === 0) return <span className="secondary">{words.notMoved}</span>;
  return <strong>{moved < 0 ? words.earlier(showNumber(-moved)) : words.later(showNumber(moved))}</strong>;
}

function Answer({ view }: { view: WhatIfView }) {
  const words = useWords().dates;
  const label = useLabel();
  return (
    <>
      {view.findings.map((finding) => <Notice key={`${finding.code}${finding.message}`} tone={finding.severity === 'error' ? 'red' : 'gold'}>{finding.severity === 'error' && <strong>{words.impossible}: </strong>}{finding.message}</Notice>)}
      <table className="plain-table" aria-label={words.whatIf}>
        <thead><tr><th scope="col">{words.title}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th><th scope="col">{words.moved}</th></tr></thead>
        <tbody>{view.changes.map((change) => <tr key={change.code}><th scope="row">{label(change.label)}</th><td className="nowrap">{showDate(change.before)}</td><td className="nowrap">{showDate(change.after)}</td><td><Moved moved={change.moved} />{change.notes.map((note) => <p key={note.vi} className="secondary">{label(note)}</p>)}</td></tr>)}</tbody>
      </table>
    </>
  );
}

const number = (text: string): number | undefined => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined);

/** Supposes one more event; the server answers what would move, and nothing is written into the file. */
export function WhatIf({ fileId, today }: { fileId: string; today: string }) {
  const words = useWords().dates;
  const label = useLabel();
  const [act, setAct] = useState(reduction);
  const [on, setOn] = useState(showDate(today));
  const [months, setMonths] = useState('');
  const [days, setDays] = useState('');
  const [asked, setAsked] = useState<Supposed | null>(null);
  const acts = useRead('code-list.read', { name: 'event_kind', limit: wholeList }, { fresh: dayLong });
  const answer = useWhatIf(fileId, asked);
  const day = typedDate(on);
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const ask = (): void => {
    const [m, d] = [number(months), number(days)];
    if (whole) setAsked({ act, on: day, ...(m === undefined ? {} : { months: m }), ...(d === undefined ? {} : { days: d }) });
  };
  return (
    <Panel title={words.whatIf} note={words.whatIfNote}>
      <form className="what-if" onSubmit={(event) => { event.preventDefault(); ask(); }}>
        <div className="field"><label htmlFor="if-act">{words.event}</label><Select id="if-act" aria-label={words.event} value={act} onChange={setAct} showSearch={{ optionFilterProp: 'label' }} options={(acts.data?.entries ?? []).map((entry) => ({ value: entry.code, label: label(entry.label) }))} /></div>
        <div className="field"><label htmlFor="if-on">{words.on}</label><Input id="if-on" value={on} status={whole ? '' : 'error'} aria-describedby="if-note" onChange={(event) => setOn(event.target.value)} /></div>
        <div className="field"><label htmlFor="if-months">{words.months}</label><Input id="if-months" inputMode="numeric" value={months} onChange={(event) => setMonths(event.target.value)} /></div>
        <div className="field"><label htmlFor="if-days">{words.days}</label><Input id="if-days" inputMode="numeric" value={days} onChange={(event) => setDays(event.target.value)} /></div>
        <Button type="primary" htmlType="submit" disabled={!whole}>{words.tryIt}</Button>
      </form>
      <p id="if-note" className="secondary form-side">{whole ? '' : words.askDay}</p>
      {asked !== null && <div aria-live="polite">{answer.isError ? <Refusal error={answer.error} /> : answer.data !== undefined && <Answer view={answer.data} />}</div>}
    </Panel>
  );
}
