import type { KeepingStatus } from '@thahs/engine/contract';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

const USUAL = { hour: 2, daily: 4, weekly: 5, monthly: 12 };
const LAST_HOUR = 23;
const MOST = 400;

/** The hour and how many copies stay; how often is the law's to say. */
export function PlanDialog({ status, onClose }: { status: KeepingStatus; onClose: () => void }) {
  const { keeping: words, shell } = useWords();
  const [form, setForm] = useState({ ...USUAL, ...status.plan?.keep, ...(status.hour === null ? {} : { hour: status.hour }) });
  const plan = useSubmit('backup.plan', onClose);
  const { hour, ...keep } = form;
  const send = (state: 'RUNS' | 'STOPPED') => () => plan.mutate({ state, hour, keep });
  const field = (name: keyof typeof form, label: string, min: number, max: number) => (
    <div className="field">
      <label htmlFor={`plan-${name}`}>{label}</label>
      <InputNumber id={`plan-${name}`} min={min} max={max} precision={0} value={form[name]} onChange={(value) => setForm({ ...form, [name]: value ?? USUAL[name] })} />
    </div>
  );
  return (
    <Dialog
      title={words.planTitle} closeLabel={shell.cancel} onClose={onClose}
      acts={<>{status.planId !== null && <Button danger disabled={plan.isPending} onClick={send('STOPPED')}>{words.planStop}</Button>}<Button type="primary" disabled={plan.isPending} onClick={send('RUNS')}>{words.planSave}</Button></>}
    >
      <p>{words.planNote}</p>
      <div className="keeping-plan">{field('hour', words.planHour, 0, LAST_HOUR)}{field('daily', words.planDaily, 1, MOST)}{field('weekly', words.planWeekly, 1, MOST)}{field('monthly', words.planMonthly, 1, MOST)}</div>
      <Refusal error={plan.error} />
    </Dialog>
  );
}
