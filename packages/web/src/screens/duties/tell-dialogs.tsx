import type { DutyView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showDate, typedDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { ReasonDialog } from '../file/reason-dialog.tsx';

interface Telling {
  fileId: string;
  duty: Pick<DutyView, 'rule' | 'occasion' | 'label' | 'due' | 'state'>;
  today: string;
  onClose: () => void;
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

function Line({ id, label, value, hint, onChange }: { id: string; label: string; value: string; hint?: string; onChange: (text: string) => void }) {
  return <div className="field"><label htmlFor={id}>{label}</label><Input id={id} value={value} autoComplete="off" {...(hint === undefined ? {} : { placeholder: hint })} onChange={(event) => onChange(event.target.value)} /></div>;
}

/** That a duty was carried out, on which day and by which paper. */
export function MeetDialog({ fileId, duty, today, onClose }: Telling) {
  const words = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const meet = useSubmit('duty.meet', onClose);
  const [said, setSaid] = useState({ doneOn: showDate(today), paperNo: '', paperDate: '', lateReason: '' });
  const given = { paperNo: said.paperNo.trim(), paperDate: typedDate(said.paperDate), lateReason: said.lateReason.trim() };
  const doneOn = typedDate(said.doneOn);
  const isWhole = wholeDay.test(doneOn) && (given.paperDate === '' || wholeDay.test(given.paperDate));
  const send = (): void => { if (isWhole && !meet.isPending) meet.mutate({ fileId, purpose, rule: duty.rule, occasion: duty.occasion, doneOn, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) }); };
  const set = (name: keyof typeof said) => (text: string): void => setSaid({ ...said, [name]: text });
  return (
    <Dialog title={`${words.duties.meetTitle}: ${label(duty.label)}`} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!isWhole || meet.isPending} onClick={send}>{words.duties.save}</Button>}>
      <p className="secondary">{words.duties.due}: {showDate(duty.due)}. {words.duties.meetNote}</p>
      <Line id="done-on" label={words.duties.doneOn} value={said.doneOn} hint={words.shell.dateHint} onChange={set('doneOn')} />
      <Line id="paper-no" label={words.duties.paperNo} value={said.paperNo} onChange={set('paperNo')} />
      <Line id="paper-date" label={words.duties.paperDate} value={said.paperDate} hint={words.shell.dateHint} onChange={set('paperDate')} />
      {duty.state === 'OVERDUE' && <Line id="late-reason" label={words.duties.lateReason} value={said.lateReason} onChange={set('lateReason')} />}
      {!isWhole && <p className="secondary">{words.duties.askDay}</p>}
      <Refusal error={meet.error} onRetry={send} />
    </Dialog>
  );
}

export function WhyDialog({ fileId, duty, onClose }: Omit<Telling, 'today'>) {
  const words = useWords().duties;
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const explain = useSubmit('duty.late-reason', onClose);
  return (
    <ReasonDialog
      title={`${words.whyTitle}: ${label(duty.label)}`} note={words.whyNote} act={words.saveWhy} busy={explain.isPending} error={explain.error} onClose={onClose}
      onSend={(reason) => explain.mutate({ fileId, purpose, rule: duty.rule, occasion: duty.occasion, reason })}
    />
  );
}
