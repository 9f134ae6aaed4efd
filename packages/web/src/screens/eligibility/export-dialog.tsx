import { useMutation } from '@tanstack/react-query';
import type { EligibilityList } from '@thahs/engine/contract';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { download } from '../../server/download.ts';
import { newId } from '../../server/operation-id.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { takenOf } from './load.ts';
import type { WantedReview } from './wanted.ts';

type Format = 'xlsx' | 'csv';

/** Taking the list out is an act with a purpose; the file says so itself. */
export function ExportDialog({ list, wanted, onClose }: { list: EligibilityList; wanted: WantedReview; onClose: () => void }) {
  const words = useWords();
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [format, setFormat] = useState<Format>('xlsx');
  const take = useMutation({ mutationFn: () => download('/api/export/eligibility', { operationId: newId(), purpose, ...takenOf(list, wanted), format }), onSuccess: onClose });
  return (
    <Dialog title={words.eligibility.exportTitle} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" data-first disabled={take.isPending} onClick={() => take.mutate()}>{words.eligibility.take}</Button>}>
      <PurposeBox />
      <p>{label(list.kinds.find(({ code }) => code === list.kind)?.label)}, {label(list.round.label)}: {words.eligibility.outcomes[list.outcome]}, {words.eligibility.people(showNumber(list.total))}</p>
      <Radio.Group aria-label={words.eligibility.format} value={format} onChange={(event) => setFormat(event.target.value as Format)}>
        <Radio value="xlsx">{words.search.export.xlsx}</Radio>
        <Radio value="csv">{words.search.export.csv}</Radio>
      </Radio.Group>
      <p className="secondary">{words.eligibility.exportNote}</p>
      <Refusal error={take.error} onRetry={() => take.mutate()} />
    </Dialog>
  );
}
