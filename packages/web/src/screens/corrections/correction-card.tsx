import { Link } from '@tanstack/react-router';
import type { CorrectionView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { Gist } from '../../record-form/gist.tsx';
import { useDictionary, useFieldLabel, useTypeLabel } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

interface CardProps {
  correction: CorrectionView;
}

type Part = Pick<CorrectionView, 'recordType' | 'recordId' | 'expectedVersion' | 'changes' | 'stays'>;

function SideBySide({ part, caption }: { part: Part; caption: string }) {
  const words = useWords().corrections;
  const fieldLabel = useFieldLabel();
  const { data } = useDictionary();
  const type = data?.recordTypes.find((each) => each.name === part.recordType);
  const fields = type?.fields ?? [];
  return (
    <table className="compare">
      <caption>{caption} <Gist record={{ values: part.stays ?? {} }} type={type} /></caption>
      <thead><tr><th scope="col">{words.field}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th></tr></thead>
      <tbody>
        {part.changes.map((change) => {
          const field = fields.find((each) => each.name === change.field);
          return (
            <tr key={change.field}>
              <th scope="row">{fieldLabel(part.recordType, change.field)}</th>
              <td className="struck"><ShownValue field={field} value={change.before} /></td>
              <td className="strong differs"><ShownValue field={field} value={change.after} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The days of the file that move with it: whoever confirms answers for them too. */
function MovedDays({ correction }: CardProps) {
  const words = useWords().corrections;
  const label = useLabel();
  const days = correction.days ?? [];
  if (days.length === 0) return null;
  return (
    <table className="compare">
      <caption>{words.daysMoved}</caption>
      <thead><tr><th scope="col">{words.day}</th><th scope="col">{words.dayBefore}</th><th scope="col">{words.after}</th></tr></thead>
      <tbody>
        {days.map((day) => (
          <tr key={`${day.code} ${day.kind}`}>
            <th scope="row">{label(day.label)} <span className="secondary">({words.kind[day.kind]})</span></th>
            <td className="struck">{day.before === null ? words.noDay : showDate(day.before)}</td>
            <td className="strong differs">{day.after === null ? words.noDay : showDate(day.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Decide({ correction }: CardProps) {
  const words = useWords().corrections;
  const [note, setNote] = useState('');
  const decide = useSubmit('correction.decide');
  const send = (accept: boolean): void => decide.mutate({ correctionId: correction.correctionId, accept, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  if (!correction.mayConfirm) return <p className="secondary">{correction.mayNot}</p>;
  return (
    <div className="stack">
      <div className="row row-end">
        <Input aria-label={words.noteField} placeholder={words.noteField} style={{ width: 340 }} value={note} onChange={(event) => setNote(event.target.value)} />
        <Button disabled={decide.isPending || note.trim() === ''} title={note.trim() === '' ? words.needNote : ''} onClick={() => send(false)}>{words.reject}</Button>
        <Button type="primary" disabled={decide.isPending} onClick={() => send(true)}>{words.accept}</Button>
      </div>
      <Refusal error={decide.error} />
    </div>
  );
}

/** One asked-for correction, of one record or of several together: what stands, what is proposed, which days move, why, on what paper. */
export function CorrectionCard({ correction }: CardProps) {
  const words = useWords().corrections;
  const typeLabel = useTypeLabel();
  const parts: readonly Part[] = [correction, ...correction.also];
  const whole = parts.length > 1;
  return (
    <Panel
      title={`${typeLabel(correction.recordType)} · ${correction.name}`} note={<>{correction.fileNo} · {whole ? words.together(showNumber(parts.length)) : words.version(correction.expectedVersion)}</>}
      side={<Link to="/files/$fileId" params={{ fileId: correction.fileId }}>{words.openFile}</Link>}
    >
      {parts.map((part) => <SideBySide key={part.recordId} part={part} caption={whole ? `${typeLabel(part.recordType)} · ${words.version(part.expectedVersion)}` : words.ofRecord} />)}
      <MovedDays correction={correction} />
      <div className="panel-body stack">
        <dl className="facts">
          <dt>{words.reason}</dt><dd>{correction.reason}</dd>
          <dt>{words.evidence}</dt><dd>{correction.evidence ?? words.noEvidence}</dd>
          <dt>{words.askedBy}</dt><dd>{correction.askedBy}, {showMoment(correction.askedAt)}</dd>
        </dl>
        <Decide correction={correction} />
      </div>
    </Panel>
  );
}
