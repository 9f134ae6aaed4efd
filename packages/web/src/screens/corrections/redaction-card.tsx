import { Link } from '@tanstack/react-router';
import type { RedactionView } from '@thahs/engine/contract';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useDictionary, useFieldLabel, useTypeLabel } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { ActName } from '../../shell/act-name.tsx';
import { useActorName } from '../../shell/actor-name.ts';
import { useOrderText } from '../../shell/redaction-text.tsx';
import { Refusal } from '../../shell/refusal.tsx';

interface CardProps {
  redaction: RedactionView;
}

function Values({ type, values }: { type: string | null; values: Record<string, unknown> }) {
  const words = useWords().redaction;
  const fieldLabel = useFieldLabel();
  const { data } = useDictionary();
  const fields = data?.recordTypes.find((each) => each.name === type)?.fields ?? [];
  const filled = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  if (filled.length === 0) return <span className="secondary">{words.noValues}</span>;
  return <>{filled.map(([name, value]) => <div key={name}>{fieldLabel(type, name)}: <ShownValue field={fields.find((each) => each.name === name)} value={value} /></div>)}</>;
}

/** What would go beside what stays. */
function SideBySide({ redaction }: CardProps) {
  const words = useWords();
  const actorName = useActorName();
  const typeLabel = useTypeLabel();
  const left = redaction.entries - redaction.gone.length;
  return (
    <table className="compare redaction-sides">
      <caption>{words.redaction.entries(showNumber(redaction.entries))}</caption>
      <thead><tr><th scope="col">{words.redaction.going}</th><th scope="col">{redaction.stays === null ? words.redaction.staying : words.redaction.stayingAs}</th></tr></thead>
      <tbody>
        {redaction.gone.map((entry, index) => (
          <tr key={entry.entryId}>
            <td>
              <div className="secondary">{entry.recordType !== null && <>{typeLabel(entry.recordType)} · </>}<ActName act={entry.act} />{entry.version !== null && ` · ${words.file.version(entry.version)}`} · {actorName(entry.actor)}, {showMoment(entry.at)}</div>
              <div className="struck"><Values type={entry.recordType} values={entry.values} /></div>
            </td>
            {index === 0 && <td rowSpan={redaction.gone.length} className="strong">{redaction.stays === null ? words.redaction.stayNone : <Values type={redaction.recordType} values={redaction.stays} />}</td>}
          </tr>
        ))}
      </tbody>
      {left > 0 && <tfoot><tr><td colSpan={2} className="secondary">{words.redaction.more(left)}</td></tr></tfoot>}
    </table>
  );
}

function MovedDays({ redaction }: CardProps) {
  const { redaction: words, corrections } = useWords();
  const label = useLabel();
  if (redaction.days.length === 0) return null;
  return (
    <table className="compare">
      <caption>{words.daysMoved}</caption>
      <thead><tr><th scope="col">{corrections.day}</th><th scope="col">{corrections.dayBefore}</th><th scope="col">{corrections.after}</th></tr></thead>
      <tbody>
        {redaction.days.map((day) => <tr key={`${day.code} ${day.kind}`}><th scope="row">{label(day.label)} <span className="secondary">({corrections.kind[day.kind]})</span></th><td className="struck">{day.before === null ? corrections.noDay : showDate(day.before)}</td><td className="strong differs">{day.after === null ? corrections.noDay : showDate(day.after)}</td></tr>)}
      </tbody>
    </table>
  );
}

function Decide({ redaction }: CardProps) {
  const words = useWords().redaction;
  const [note, setNote] = useState('');
  const decide = useSubmit('redaction.decide');
  const send = (accept: boolean): void => decide.mutate({ redactionId: redaction.redactionId, accept, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  if (!redaction.mayDecide) return <p className="secondary">{redaction.mayNot}</p>;
  return (
    <div className="stack">
      <div className="row row-end">
        <Input aria-label={words.noteField} placeholder={words.noteField} style={{ width: 340 }} value={note} onChange={(event) => setNote(event.target.value)} />
        <Button disabled={decide.isPending || note.trim() === ''} title={note.trim() === '' ? words.needNote : ''} onClick={() => send(false)}>{words.reject}</Button>
        <Popconfirm title={words.sure} placement="topRight" okButtonProps={{ danger: true }} okText={words.yes} cancelText={words.no} onConfirm={() => send(true)}><Button type="primary" danger disabled={decide.isPending}>{words.accept}</Button></Popconfirm>
      </div>
      <Refusal error={decide.error} />
    </div>
  );
}

/** One redaction that waits: on which order (first, since dozens of entries may follow), what would go, what stays, what stays out of reach. */
export function RedactionCard({ redaction }: CardProps) {
  const words = useWords().redaction;
  const actorName = useActorName();
  const typeLabel = useTypeLabel();
  const orderText = useOrderText();
  const { sets, media, latest } = redaction.reach;
  return (
    <Panel title={`${words.queue} · ${words.scopes[redaction.scope]}`} note={<>{redaction.recordType !== null && <>{typeLabel(redaction.recordType)} · </>}{redaction.fileNo}</>} side={<Link to="/files/$fileId" params={{ fileId: redaction.fileId }}>{words.openFile}</Link>}>
      <div className="panel-body">
        <dl className="facts">
          <dt>{words.orderField}</dt><dd>{orderText(redaction.order)}</dd>
          <dt>{words.reason}</dt><dd>{redaction.reason}</dd>
          <dt>{words.askedBy}</dt><dd>{actorName(redaction.askedBy)}, {showMoment(redaction.askedAt)}</dd>
        </dl>
      </div>
      <SideBySide redaction={redaction} />
      <MovedDays redaction={redaction} />
      <div className="panel-body stack">
        <p className="secondary">{sets === 0 ? words.reachNone : words.reach(showNumber(sets), showNumber(media), showMoment(latest))}</p>
        <Decide redaction={redaction} />
      </div>
    </Panel>
  );
}
