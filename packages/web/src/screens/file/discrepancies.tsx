import type { DiscrepancyView, Permission } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import { KeptText } from '../../fields/kept-text.tsx';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useField, useFieldLabel, useTypeLabel } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { WhyNot } from '../../shell/why-not.tsx';

type Step = 'verifying' | 'corrected' | 'rejected';
const steps: Record<DiscrepancyView['state'], Step[]> = { detected: ['verifying'], verifying: ['corrected', 'rejected'], corrected: [], rejected: [] };

function Move({ one }: { one: DiscrepancyView }) {
  const words = useWords().file;
  const [note, setNote] = useState('');
  const move = useSubmit('discrepancy.move', () => setNote(''));
  if (steps[one.state].length === 0) return null;
  return (
    <div className="stack">
      <Input size="small" aria-label={words.note} placeholder={words.note} value={note} onChange={(event) => setNote(event.target.value)} />
      <div className="row">
        {steps[one.state].map((to) => (
          <Button key={to} size="small" disabled={note.trim() === '' || move.isPending} onClick={() => move.mutate({ discrepancyId: one.discrepancyId, to, note: note.trim() })}>{words.move[to]}</Button>
        ))}
      </div>
      <Refusal error={move.error} />
    </div>
  );
}

/** Where the paper and the electronic file differ, and how far the finding has come. */
export function Discrepancies({ list, can }: { list: DiscrepancyView[]; can: Permission | undefined }) {
  const { file: words, doing: { wholeFile } } = useWords();
  const fieldLabel = useFieldLabel();
  const fieldOf = useField();
  const typeLabel = useTypeLabel();
  if (list.length === 0) return null;
  return (
    <section aria-label={words.discrepancies}>
      <div className="side-head"><h2>{words.discrepancies}</h2></div>
      <ul>
        {list.map((one) => (
          <li key={one.discrepancyId} className="discrepancy secondary">
            <div><strong className="ink">{[one.recordType === null ? '' : typeLabel(one.recordType), one.field === null ? '' : fieldLabel(one.recordType, one.field)].filter((part) => part !== '').join(': ') || wholeFile}</strong> <Chip tone={one.state === 'detected' || one.state === 'verifying' ? 'gold' : 'plain'}>{words.discrepancyState[one.state]}</Chip></div>
            <div>{words.paper}: <strong className="ink">{one.paper}</strong> · {words.electronic}: <KeptText field={fieldOf(one.recordType, one.field)} text={one.electronic} /></div>
            <div>{one.raisedBy}, {showDate(one.raisedAt)}{one.note !== null && ` · ${one.note}`}</div>
            {can?.allowed === false ? steps[one.state].length > 0 && <WhyNot can={can} about={words.discrepancies} /> : <Move one={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
