import type { FileView, RecordView } from '@thahs/engine/contract';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useTypeLabel } from '../../server/dictionary.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DiscrepancyDialog } from './discrepancy-dialog.tsx';
import type { Doing } from './doing.ts';
import { LooksDialog } from './looks-dialog.tsx';
import { RedactDialog } from './redact-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { VoidDialog } from './void-dialog.tsx';

interface DialogsProps {
  file: FileView;
  types: readonly RecordTypeView[];
  doing: Doing | null;
  onClose: () => void;
  onDo: (doing: Doing) => void;
}

/** Which record it is about: kind, and the day it happened. */
function useRecordName(): (record: RecordView) => string {
  const typeLabel = useTypeLabel();
  return (record) => `${typeLabel(record.type)}${record.occurredAt === null ? '' : ` ${showDate(record.occurredAt)}`}`;
}

function ExplainDialog({ file, doing, onClose }: { file: FileView; doing: Extract<Doing, { act: 'explain' }>; onClose: () => void }) {
  const words = useWords().doing;
  const { code: purpose } = usePurpose();
  const explaining = useSubmit('record.explain', onClose);
  const { recordId, version } = doing.record;
  const name = useRecordName();
  return (
    <ReasonDialog
      title={`${words.lateReason}: ${name(doing.record)}`} note={words.lateNote} act={words.save} busy={explaining.isPending} error={explaining.error} onClose={onClose}
      onSend={(reason) => explaining.mutate({ fileId: file.fileId, recordId, expectedVersion: version, reason, purpose })}
    />
  );
}

function SealDialog({ file, onClose }: { file: FileView; onClose: () => void }) {
  const words = useWords().doing;
  const sealing = useSubmit('file.seal', onClose);
  return (
    <ReasonDialog
      title={file.sealed ? words.unsealTitle : words.sealTitle} note={words.sealNote} act={file.sealed ? words.unseal : words.seal} busy={sealing.isPending} error={sealing.error} onClose={onClose}
      onSend={(reason) => sealing.mutate({ fileId: file.fileId, reason, seal: !file.sealed, expectedVersion: file.version })}
    />
  );
}

/** The dialog of what has been begun, if anything. */
export function Dialogs({ file, types, doing, onClose, onDo }: DialogsProps) {
  switch (doing?.act) {
    case 'amend': return <AmendDialog file={file} types={types} typeName={doing.type} record={doing.record} onClose={onClose} onCorrect={(record) => onDo({ act: 'correct', record })} />;
    case 'correct': return <CorrectDialog file={file} types={types} record={doing.record} onClose={onClose} />;
    case 'void': return <VoidDialog file={file} types={types} record={doing.record} onClose={onClose} />;
    case 'explain': return <ExplainDialog file={file} doing={doing} onClose={onClose} />;
    case 'seal': return <SealDialog file={file} onClose={onClose} />;
    case 'redact': return <RedactDialog file={file} types={types} onClose={onClose} />;
    case 'discrepancy': return <DiscrepancyDialog file={file} types={types} record={doing.record} onClose={onClose} />;
    case 'compare': return <CompareDialog file={file} types={types} onClose={onClose} />;
    case 'looks': return <LooksDialog fileId={file.fileId} onClose={onClose} />;
    default: return null;
  }
}
