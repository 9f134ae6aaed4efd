import type { AlarmView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

const LEAST = 5;

export function AcknowledgeDialog({ alarm, onClose }: { alarm: AlarmView; onClose: () => void }) {
  const { alarms: words, shell } = useWords();
  const label = useLabel();
  const [reason, setReason] = useState('');
  const acknowledge = useSubmit('alarm.acknowledge', onClose);
  const short = reason.trim().length < LEAST;
  return (
    <Dialog
      title={label(alarm.title)} closeLabel={shell.cancel} onClose={onClose}
      acts={<Button type="primary" disabled={short || acknowledge.isPending} title={short ? words.reasonHint : ''} onClick={() => acknowledge.mutate({ alarmId: alarm.alarmId, reason: reason.trim() })}>{words.acknowledgeDo}</Button>}
    >
      <p>{label(alarm.message)}</p>
      <label htmlFor="alarm-reason">{words.reason}</label>
      <Input.TextArea id="alarm-reason" data-first="" rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} aria-describedby="alarm-reason-note" />
      <p id="alarm-reason-note" className="secondary">{words.reasonHint}</p>
      <Refusal error={acknowledge.error} />
    </Dialog>
  );
}
