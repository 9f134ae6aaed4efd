import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { Refusal } from '../../shell/refusal.tsx';

interface ReasonDialogProps {
  title: string;
  note: string;
  act: string;
  busy: boolean;
  error: unknown;
  onSend: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** An act that only needs a reason: voiding a record, sealing a file. */
export function ReasonDialog({ title, note, act, busy, error, onSend, onClose, children }: ReasonDialogProps) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const send = (): void => onSend(reason.trim());
  return (
    <Dialog title={title} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={reason.trim() === '' || busy} onClick={send}>{act}</Button>}>
      <p className="secondary">{note}</p>
      <div className="field">
        <label htmlFor="reason">{words.doing.reason}</label>
        <Input.TextArea id="reason" rows={3} required value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      {reason.trim() === '' && <p className="secondary">{words.doing.needReason}</p>}
      {children}
      <Refusal error={error} onRetry={send} />
    </Dialog>
  );
}
