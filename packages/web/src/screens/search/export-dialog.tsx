import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { newId } from '../../server/operation-id.ts';
import { download } from '../../server/download.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import type { ColumnKey } from './columns.tsx';
import type { Wanted } from './wanted.ts';

interface ExportDialogProps {
  wanted: Wanted;
  shown: ColumnKey[];
  onClose: () => void;
}

type Format = 'xlsx' | 'csv';

/** Taking a list out is an act with a purpose; the file says so itself. */
function ExportDialog({ wanted, shown, onClose }: ExportDialogProps) {
  const words = useWords();
  const head = words.search.export;
  const { code: purpose } = usePurpose();
  const { unit } = useSession();
  const [format, setFormat] = useState<Format>('xlsx');
  const columns = shown.filter((key) => key !== 'index');
  const take = useMutation({ mutationFn: () => download('/api/export/files', { operationId: newId(), purpose, search: { ...wanted, query: wanted.query ?? '', purpose }, columns, format }), onSuccess: onClose });
  return (
    <Dialog title={head.title} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" data-first disabled={take.isPending} onClick={() => take.mutate()}>{head.take}</Button>}>
      <PurposeBox />
      <p>{head.scope(unit.name)}</p>
      <dl className="facts"><dt>{head.columns}</dt><dd>{columns.map((key) => words.search.column[key]).join(', ')}</dd></dl>
      <Radio.Group aria-label={head.format} value={format} onChange={(event) => setFormat(event.target.value as Format)}>
        <Radio value="xlsx">{head.xlsx}</Radio>
        <Radio value="csv">{head.csv}</Radio>
      </Radio.Group>
      <p className="secondary">{head.note}</p>
      <Refusal error={take.error} onRetry={() => take.mutate()} />
    </Dialog>
  );
}

export function ExportButton({ disabled, ...list }: Omit<ExportDialogProps, 'onClose'> & { disabled: boolean }) {
  const words = useWords().search;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" disabled={disabled} onClick={() => setOpen(true)}>{words.export.button}</Button>
      {open && <ExportDialog {...list} onClose={() => setOpen(false)} />}
    </>
  );
}
