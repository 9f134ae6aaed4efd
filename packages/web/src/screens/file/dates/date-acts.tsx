import type { FileDateView, FileView } from '@thahs/engine/contract';
import { useState } from 'react';
import { useWords } from '../../../language/language.tsx';
import { useSubmit } from '../../../server/hooks.ts';
import { usePurpose } from '../../../server/purpose.tsx';
import { GuardedButton } from '../../../shell/guarded-button.tsx';
import { Refusal } from '../../../shell/refusal.tsx';
import { OverrideDialog } from './override-dialog.tsx';

/** What may be done with a date: keep how it was calculated, or enter the day that a decision fixes. */
export function DateActs({ file, date }: { file: FileView; date: FileDateView }) {
  const words = useWords().dates;
  const { code: purpose } = usePurpose();
  const [fixing, setFixing] = useState(false);
  const keep = useSubmit('dates.keep');
  return (
    <div className="row date-acts">
      {date.steps.length > 0 && <GuardedButton size="small" can={file.can['amend']} onClick={() => keep.mutate({ fileId: file.fileId, purpose, code: date.code })}>{words.keep}</GuardedButton>}
      {date.fixable && <GuardedButton size="small" can={file.can['correct']} onClick={() => setFixing(true)}>{words.override}…</GuardedButton>}
      <span role="status" className="secondary">{keep.isSuccess ? words.keptNow : ''}</span>
      <Refusal error={keep.error} />
      {fixing && <OverrideDialog fileId={file.fileId} date={date} onClose={() => setFixing(false)} />}
    </div>
  );
}
