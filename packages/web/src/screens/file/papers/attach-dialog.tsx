import type { Label } from '@thahs/engine/contract';
import { Button, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { showBytes, showPercent } from '../../../format/number.ts';
import { useLabel, useWords } from '../../../language/language.tsx';
import { usePurpose } from '../../../server/purpose.tsx';
import { Refusal } from '../../../shell/refusal.tsx';
import { useAttach } from './attach.ts';

interface AttachDialogProps {
  fileId: string;
  kinds: readonly { code: string; label: Label }[];
  onClose: () => void;
}

function Chosen({ content, onChoose }: { content: File | null; onChoose: (content: File) => void }) {
  const words = useWords().papers;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onChoose(file);
  };
  return (
    <div
      className={over ? 'drop is-over' : 'drop'}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
    >
      <span>{content === null ? words.drop : words.chosen(content.name, showBytes(content.size))}</span>
      <Button data-first onClick={() => input.current?.click()}>{words.choose}</Button>
      <input ref={input} type="file" className="visually-hidden" tabIndex={-1} aria-label={words.choose} accept=".pdf,.jpg,.jpeg,.png" onChange={(event) => take(event.target.files)} />
    </div>
  );
}

/** The name of a file without its ending, as a first guess of what the paper is called. */
const named = (content: File): string => content.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ').slice(0, 200);

export function AttachDialog({ fileId, kinds, onClose }: AttachDialogProps) {
  const words = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [content, setContent] = useState<File | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const { sending, part } = useAttach(onClose);
  const whole = content !== null && kind !== null && title.trim() !== '';
  const send = (): void => {
    if (whole && !sending.isPending) sending.mutate({ fileId, kind, title: title.trim(), purpose, content });
  };
  const choose = (next: File): void => {
    setContent(next);
    sending.reset();
    if (title.trim() === '') setTitle(named(next));
  };
  return (
    <Dialog title={words.papers.dialog} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || sending.isPending} onClick={send}>{words.papers.send}</Button>}>
      <p className="secondary">{words.papers.dialogNote}</p>
      <Chosen content={content} onChoose={choose} />
      <div className="field">
        <label htmlFor="paper-kind">{words.papers.kind}</label>
        <Select id="paper-kind" aria-label={words.papers.kind} placeholder={words.papers.chooseKind} value={kind} options={kinds.map((each) => ({ value: each.code, label: label(each.label) }))} onChange={(next: string) => setKind(next)} />
      </div>
      <div className="field"><label htmlFor="paper-title">{words.papers.title}</label><Input id="paper-title" required maxLength={200} placeholder={words.papers.titleHint} value={title} onChange={(event) => setTitle(event.target.value)} /></div>
      <p className="secondary">{whole ? words.papers.special : words.papers.missing}</p>
      {sending.isPending && <div role="status" className="stack"><progress max={1} value={part} aria-label={words.papers.send} /> {part < 1 ? words.papers.sending(showPercent(part, 1)) : words.papers.checking}</div>}
      <Refusal error={sending.error} onRetry={send} />
    </Dialog>
  );
}
