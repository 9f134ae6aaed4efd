import type { FileRow } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Dialog } from '../../components/dialog.tsx';
import { showArticle } from '../../format/article.ts';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useKindLabel } from '../../server/dictionary.ts';
import { StatusChip } from '../../shell/status-chip.tsx';
import { MatchedName, penaltyOf } from './columns.tsx';

interface QuickLookProps {
  row: FileRow;
  onOpen: (row: FileRow) => void;
  onClose: () => void;
}

export function QuickLook({ row, onOpen, onClose }: QuickLookProps) {
  const words = useWords();
  const kindLabel = useKindLabel();
  const column = words.search.column;
  const facts: [string, string][] = [
    [column.fileNo, row.fileNo], [column.kind, kindLabel(row.subjectKind)], [column.birth, showDate(row.birth)], [column.offence, row.offence ?? '—'], [column.article, showArticle(row.article)],
    [column.penalty, penaltyOf(row, words)], [column.place, row.place ?? '—'], [column.admitted, showDate(row.admitted)], [column.termEnd, showDate(row.termEnd)], [column.unit, row.unitName],
  ];
  return (
    <Dialog
      title={<MatchedName row={row} />} closeLabel={words.shell.close} onClose={onClose}
      acts={<Button type="primary" data-first onClick={() => onOpen(row)}>{words.search.openFile}</Button>}
    >
      <p><StatusChip status={row.status} /></p>
      <dl className="facts">
        {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{value}</dd>])}
      </dl>
      <p className="secondary">{words.search.quickNote}</p>
    </Dialog>
  );
}
