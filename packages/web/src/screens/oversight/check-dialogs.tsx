import type { CheckMinute, CheckPoint, Verdict } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showDate, typedDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { Seen } from './check-point.tsx';

const LEAST = 5;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface StateDialogProps {
  checkId: string;
  point: CheckPoint;
  verdict: Verdict;
  onClose: () => void;
  onDone: () => void;
}

interface Measure {
  measure: string;
  by: string;
}

const isWhole = ({ measure, by }: Measure): boolean => measure.trim().length >= LEAST && DAY.test(typedDate(by));

function MeasureFields({ value, onChange }: { value: Measure; onChange: (value: Measure) => void }) {
  const words = useWords().checks;
  const { measure, by } = value;
  return (
    <>
      <div className="field"><label htmlFor="point-measure">{words.measureLabel}</label><Input id="point-measure" autoComplete="off" maxLength={2000} value={measure} onChange={(event) => onChange({ measure: event.target.value, by })} /></div>
      <div className="field"><label htmlFor="point-by">{words.measureBy}</label><Input id="point-by" className="check-day" autoComplete="off" placeholder="dd/MM/yyyy" value={by} onChange={(event) => onChange({ measure, by: event.target.value })} />{by.trim() !== '' && !DAY.test(typedDate(by)) && <div className="form-error">{words.badDay}</div>}</div>
    </>
  );
}

const measureOf = ({ measure, measureBy, former }: CheckPoint): Measure => ({ measure: measure ?? former?.measure ?? '', by: measureBy === null ? '' : showDate(measureBy) });

/** A statement in words: where the program sees otherwise, and with what is to be done by when where the point fails. */
export function StateDialog({ checkId, point, verdict, onClose, onDone }: StateDialogProps) {
  const { checks: words, shell } = useWords();
  const label = useLabel();
  const [remark, setRemark] = useState(point.words ?? '');
  const [measure, setMeasure] = useState(measureOf(point));
  const act = useSubmit('check.state', onDone);
  const [asksWords, fails] = [point.needsWords.includes(verdict), verdict === 'FAILS'];
  const ready = !act.isPending && (!asksWords || remark.trim().length >= LEAST) && (!fails || isWhole(measure));
  const send = (): void => { if (ready) act.mutate({ checkId, point: point.point, verdict, ...(remark.trim() === '' ? {} : { words: remark.trim() }), ...(fails ? { measure: measure.measure.trim(), measureBy: typedDate(measure.by) } : {}) }); };
  return (
    <Dialog title={words.stateTitle(words.verdicts[verdict])} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!ready} onClick={send}>{words.write}</Button>}>
      <p><strong>{label(point.question)}</strong></p>
      <p><Seen evidence={point.evidence} /></p>
      {asksWords && <p className="gold">{words.whyNeeded}</p>}
      {fails && <MeasureFields value={measure} onChange={setMeasure} />}
      <div className="field"><label htmlFor="point-remark">{words.why}</label><Input id="point-remark" autoComplete="off" maxLength={2000} value={remark} onChange={(event) => setRemark(event.target.value)} /></div>
      <Refusal error={act.error} />
    </Dialog>
  );
}

export function ConcludeCheckDialog({ minute, onClose }: { minute: CheckMinute; onClose: () => void }) {
  const { checks: words, shell } = useWords();
  const [text, setText] = useState(minute.words ?? '');
  const act = useSubmit('check.conclude', onClose);
  const ready = text.trim().length >= LEAST && !act.isPending;
  const send = (): void => { if (ready) act.mutate({ checkId: minute.checkId, words: text.trim() }); };
  return (
    <Dialog title={words.concludeTitle} closeLabel={shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={!ready} onClick={send}>{words.concludeDo}</Button>}>
      <p>{words.summary(showNumber(minute.stated), showNumber(minute.fails))}</p>
      <div className="field"><label htmlFor="check-words">{words.conclusion}</label><Input.TextArea id="check-words" rows={4} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} /></div>
      <p className="secondary">{words.concludeNote}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}

export function DecideCheckDialog({ minute, onClose }: { minute: CheckMinute; onClose: () => void }) {
  const { checks: words, shell } = useWords();
  const [note, setNote] = useState('');
  const act = useSubmit('check.decide', onClose);
  const send = (accept: boolean) => (): void => act.mutate({ checkId: minute.checkId, accept, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  const acts = (
    <>
      <Button disabled={act.isPending || note.trim().length < LEAST} onClick={send(false)}>{words.reject}</Button>
      <Button type="primary" disabled={act.isPending} onClick={send(true)}>{words.accept}</Button>
    </>
  );
  return (
    <Dialog title={words.decideTitle} closeLabel={shell.cancel} onClose={onClose} acts={acts}>
      <p>{words.summary(showNumber(minute.stated), showNumber(minute.fails))}</p>
      <p><strong>{words.conclusion}</strong>: {minute.words} <span className="secondary">{minute.askedBy}</span></p>
      <div className="field"><label htmlFor="check-note">{words.remark}</label><Input id="check-note" autoComplete="off" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} /></div>
      <p className="secondary">{words.decideNote}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}
