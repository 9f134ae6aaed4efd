import type { FileView, RecordView } from '@thahs/engine/contract';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { problemOf } from '../../server/problem.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Gist } from '../../record-form/gist.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface VoidDialogProps {
  file: FileView;
  types: readonly RecordTypeView[];
  record: RecordView;
  onClose: () => void;
}

const target = ({ recordId, version }: RecordView) => ({ recordId, expectedVersion: version });

/** Takes a record out of force; where the rest of the file stands against it, others may be marked to go with it. */
export function VoidDialog({ file, types, record, onClose }: VoidDialogProps) {
  const words = useWords().doing;
  const label = useLabel();
  const { code: purpose } = usePurpose();
  const [also, setAlso] = useState<readonly RecordView[]>([]);
  const voiding = useSubmit('record.void', onClose);
  const typeOf = (each: RecordView): RecordTypeView | undefined => types.find((type) => type.name === each.type);
  const named = (each: RecordView): string => `${label(typeOf(each)?.label, each.type)}${each.occurredAt === null ? '' : ` ${showDate(each.occurredAt)}`}`;
  const others = file.records.filter((each) => each.state === 'current' && each.recordId !== record.recordId && each.occurredAt !== null).toSorted((a, b) => (a.occurredAt ?? '').localeCompare(b.occurredAt ?? ''));
  const asked = also.length > 0 || (problemOf(voiding.error)?.findings ?? []).length > 0;
  return (
    <ReasonDialog
      title={`${words.voidTitle}: ${named(record)}`} note={words.voidNote} act={words.void} busy={voiding.isPending} error={voiding.error} onClose={onClose}
      onSend={(reason) => voiding.mutate({ fileId: file.fileId, ...target(record), ...(also.length === 0 ? {} : { also: also.map(target) }), reason, purpose })}
    >
      {asked && others.length > 0 && (
        <fieldset className="void-also">
          <legend>{words.voidAlso}</legend>
          {others.map((each) => (
            <Checkbox key={each.recordId} checked={also.includes(each)} onChange={(event) => setAlso(event.target.checked ? [...also, each] : also.filter((one) => one !== each))}>
              {named(each)} <Gist record={each} type={typeOf(each)} />
            </Checkbox>
          ))}
        </fieldset>
      )}
    </ReasonDialog>
  );
}
