import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { useWords } from '../language/language.tsx';
import { download } from '../server/download.ts';
import { newId } from '../server/operation-id.ts';
import { usePurpose } from '../server/purpose.tsx';
import { PurposeBox } from './purpose-box.tsx';
import { Refusal } from './refusal.tsx';

interface TakeOutProps {
  /** Where the list is made. */
  path: string;
  /** What the list is asked by, beside purpose and form. */
  asked: (purpose: string) => Record<string, unknown>;
  scope: string;
  columns?: string;
  onClose: () => void;
}

type Format = 'xlsx' | 'csv';

/** Taking a list out is an act with a purpose; the file says so itself. */
function TakeOutDialog({ path, asked, scope, columns, onClose }: TakeOutProps) {
  const words = useWords();
  const head = words.search.export;
  const { code: purpose } = usePurpose();
  const [format, setFormat] = useState<Format>('xlsx');
  const take = useMutation({ mutationFn: () => download(path, { operationId: newId(), purpose, ...asked(purpose), format }), onSuccess: onClose });
  return (
    <Dialog title={head.title} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" data-first disabled={take.isPending} onClick={() => take.mutate()}>{head.take}</Button>}>
      <PurposeBox />
      <p>{scope}</p>
      {columns !== undefined && <dl className="facts"><dt>{head.columns}</dt><dd>{columns}</dd></dl>}
      <Radio.Group aria-label={head.format} value={format} onChange={(event) => setFormat(event.target.value as Format)}>
        <Radio value="xlsx">{head.xlsx}</Radio>
        <Radio value="csv">{head.csv}</Radio>
      </Radio.Group>
      <p className="secondary">{head.note}</p>
      <Refusal error={take.error} onRetry={() => take.mutate()} />
    </Dialog>
  );
}

export function TakeOutButton({ disabled, ...list }: Omit<TakeOutProps, 'onClose'> & { disabled: boolean }) {
  const words = useWords().search;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" disabled={disabled} onClick={() => setOpen(true)}>{words.export.button}</Button>
      {open && <TakeOutDialog {...list} onClose={() => setOpen(false)} />}
    </>
  );
}
