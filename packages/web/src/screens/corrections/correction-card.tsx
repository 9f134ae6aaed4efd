import { Link } from '@tanstack/react-router';
import type { CorrectionView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { ShownValue } from '../../fields/shown-value.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useDictionary, useFieldLabel, useTypeLabel } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

interface CardProps {
  correction: CorrectionView;
}

function SideBySide({ correction }: CardProps) {
  const words = useWords().corrections;
  const fieldLabel = useFieldLabel();
  const { data } = useDictionary();
  const fields = data?.recordTypes.find((type) => type.name === correction.recordType)?.fields ?? [];
  return (
    <table className="compare">
      <thead><tr><th scope="col">{words.field}</th><th scope="col">{words.before}</th><th scope="col">{words.after}</th></tr></thead>
      <tbody>
        {correction.changes.map((change) => {
          const field = fields.find((each) => each.name === change.field);
          return (
            <tr key={change.field}>
              <th scope="row">{fieldLabel(correction.recordType, change.field)}</th>
              <td className="struck"><ShownValue field={field} value={change.before} /></td>
              <td className="strong differs"><ShownValue field={field} value={change.after} /></td>
            </tr>
          );
        })}
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

/** One asked-for correction: what stands, what is proposed, why, on what paper. */
export function CorrectionCard({ correction }: CardProps) {
  const words = useWords().corrections;
  const typeLabel = useTypeLabel();
  return (
    <Panel
      title={`${typeLabel(correction.recordType)} · ${correction.name}`} note={<>{correction.fileNo} · {words.version(correction.expectedVersion)}</>}
      side={<Link to="/files/$fileId" params={{ fileId: correction.fileId }}>{words.openFile}</Link>}
    >
      <SideBySide correction={correction} />
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
