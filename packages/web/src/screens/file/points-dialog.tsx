import type { FileView, RecordView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Dialog } from '../../components/dialog.tsx';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useTypeLabel } from '../../server/dictionary.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';

interface PointsDialogProps {
  file: FileView;
  onShow: (record: RecordView) => void;
  /** Begins a record of a type that is wanting. */
  onAdd: (type: string) => void;
  onClose: () => void;
}

/** What is to be looked at in the file: each with its sentence, its clause and the record it speaks of. */
export function PointsDialog({ file, onShow, onAdd, onClose }: PointsDialogProps) {
  const words = useWords();
  const typeLabel = useTypeLabel();
  return (
    <Dialog wide title={words.file.points(file.points.length)} closeLabel={words.shell.close} onClose={onClose}>
      <ul className="points">
        {file.points.map(({ code, message, clause, citation, recordId, recordType }) => {
          const record = file.records.find((each) => each.recordId === recordId);
          return (
            <li key={`${code} ${recordId ?? recordType ?? ''} ${message}`}>
              <p>{message} <ClauseLink clause={clause} citation={citation} /></p>
              {record !== undefined && <Button size="small" onClick={() => onShow(record)}>{words.file.showPoint(`${typeLabel(record.type)}${record.occurredAt === null ? '' : ` ${showDate(record.occurredAt)}`}`)}</Button>}
              {recordId === null && recordType !== null && file.can['amend']?.allowed === true && <Button size="small" onClick={() => onAdd(recordType)}>{words.file.add(typeLabel(recordType))}</Button>}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
