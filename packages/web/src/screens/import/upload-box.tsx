import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../../language/language.tsx';

interface UploadBoxProps {
  busy: boolean;
  /** How long files are kept and how much room is left. */
  note: string;
  onFile: (file: File) => void;
}

export function UploadBox({ busy, note, onFile }: UploadBoxProps) {
  const words = useWords().imports;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={over ? 'drop is-over' : 'drop'}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
    >
      <span>{busy ? words.uploading : words.drop}</span>
      <Button type="primary" disabled={busy} onClick={() => input.current?.click()}>{words.choose}</Button>
      <input ref={input} type="file" className="visually-hidden" tabIndex={-1} aria-label={words.choose} accept=".xlsx,.csv" onChange={(event) => take(event.target.files)} />
      <span className="secondary">{words.kinds}</span>
      <span className="secondary drop-note">{note}</span>
      <a href="/api/import/template.xlsx" download>{words.template}</a>
    </div>
  );
}
