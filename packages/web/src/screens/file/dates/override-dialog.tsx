import type { FileDateView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { typedDate } from '../../../format/date.ts';
import { useLabel, useWords } from '../../../language/language.tsx';
import { useSubmit } from '../../../server/hooks.ts';
import { usePurpose } from '../../../server/purpose.tsx';
import { Refusal } from '../../../shell/refusal.tsx';

const parts = ['day', 'decisionNo', 'decisionDate', 'issuer', 'reason'] as const;
type Part = (typeof parts)[number];

/** The day of an official decision; it waits for the second person. */
export function OverrideDialog({ fileId, date, onClose }: { fileId: string; date: FileDateView; onClose: () => void }) {
  const { dates: words, shell, doing } = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [typed, setTyped] = useState<Record<Part, string>>({ day: '', decisionNo: '', decisionDate: '', issuer: '', reason: '' });
  const override = useSubmit('dates.override');
  const names: Record<Part, string> = { day: words.fixedDay, decisionNo: words.decisionNo, decisionDate: words.decisionDate, issuer: words.issuer, reason: doing.reason };
  const missing = parts.find((part) => typed[part].trim() === '');
  const send = (): void => override.mutate({ fileId, purpose, code: date.code, day: typedDate(typed.day), decisionNo: typed.decisionNo.trim(), decisionDate: typedDate(typed.decisionDate), issuer: typed.issuer.trim(), reason: typed.reason.trim() });
  if (override.data !== undefined) return <Dialog title={words.override} closeLabel={shell.close} onClose={onClose}><Notice tone="gold" live>{doing.pending}</Notice></Dialog>;
  return (
    <Dialog title={`${words.override}: ${label(date.label)}`} closeLabel={shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={missing !== undefined || override.isPending} onClick={send}>{doing.send}</Button>}>
      <p className="secondary">{words.overrideNote}</p>
      {parts.map((part) => (
        <div key={part} className="field">
          <label htmlFor={`fix-${part}`}>{names[part]}</label>
          <Input id={`fix-${part}`} required value={typed[part]} placeholder={part === 'day' || part === 'decisionDate' ? shell.dateHint : ''} onChange={(event) => setTyped({ ...typed, [part]: event.target.value })} />
        </div>
      ))}
      <Refusal error={override.error} onRetry={send} />
    </Dialog>
  );
}
