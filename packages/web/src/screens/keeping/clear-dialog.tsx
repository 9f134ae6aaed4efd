import type { ClearingNextUse, ClearingTechnique } from '@thahs/engine/contract';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { dayOf, showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import type { MediumDialogProps } from './medium-dialogs.tsx';

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);

/** What was done to a medium so that nothing on it can be read; which ways there are the server says. */
export function ClearDialog({ medium, onClose }: MediumDialogProps) {
  const { media: words, shell } = useWords();
  const today = dayOf(useServerNow());
  const [technique, setTechnique] = useState<ClearingTechnique | null>(null);
  const [chosen, setChosen] = useState<ClearingNextUse | null>(null);
  const [typed, setTyped] = useState({ tool: '', checked: '', day: showDate(today) });
  const act = useSubmit('medium.clear', onClose);
  const uses = medium.ways.find((way) => way.technique === technique)?.nextUses ?? [];
  const nextUse = uses.length === 1 ? (uses[0] ?? null) : uses.find((use) => use === chosen) ?? null;
  const doneOn = typedDate(typed.day);
  const ready = technique !== null && nextUse !== null && typed.tool.trim() !== '' && typed.checked.trim() !== '' && isDay(doneOn);
  const send = (): void => { if (ready) act.mutate({ mediumId: medium.mediumId, technique, nextUse, tool: typed.tool.trim(), checked: typed.checked.trim(), doneOn }); };
  return (
    <Dialog title={words.clear(medium.label)} closeLabel={shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={!ready || act.isPending} onClick={send}>{words.clearDo}</Button>}>
      <p className="secondary">{words.clearNote}</p>
      <div className="field"><label htmlFor="clear-technique">{words.technique}</label><Select id="clear-technique" className="field-wide" aria-label={words.technique} value={technique} options={medium.ways.map((way) => ({ value: way.technique, label: words.techniques[way.technique] }))} onChange={(next: ClearingTechnique) => setTechnique(next)} /></div>
      {technique !== null && (
        <div className="field">
          <span id="clear-use">{words.nextUse}</span>
          <Radio.Group aria-labelledby="clear-use" value={nextUse} options={uses.map((use) => ({ value: use, label: words.nextUses[use] }))} onChange={(event) => setChosen(event.target.value as ClearingNextUse)} />
        </div>
      )}
      <div className="field"><label htmlFor="clear-tool">{words.tool}</label><Input id="clear-tool" autoComplete="off" maxLength={200} placeholder={words.toolHint} value={typed.tool} onChange={(event) => setTyped({ ...typed, tool: event.target.value })} /></div>
      <div className="field"><label htmlFor="clear-checked">{words.checked}</label><Input.TextArea id="clear-checked" rows={2} maxLength={2000} placeholder={words.checkedHint} value={typed.checked} onChange={(event) => setTyped({ ...typed, checked: event.target.value })} /></div>
      <div className="field"><label htmlFor="clear-day">{words.doneOn}</label><Input id="clear-day" className="medium-day" placeholder={shell.dateHint} value={typed.day} onChange={(event) => setTyped({ ...typed, day: event.target.value })} />{typed.day !== '' && !isDay(doneOn) && <span className="red">{words.badDay}</span>}</div>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
