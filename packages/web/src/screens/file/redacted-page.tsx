import type { FileView } from '@thahs/engine/contract';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../language/language.tsx';
import { useKindLabel } from '../../server/dictionary.ts';
import { RedactionText } from '../../shell/redaction-text.tsx';
import { LooksDialog } from './looks-dialog.tsx';
import { SidePanel } from './side-panel.tsx';

/** A file that says nothing any more: which it was, by which order it went, and what was done with it before. */
export function RedactedPage({ file }: { file: FileView }) {
  const { file: words, redaction } = useWords();
  const kindLabel = useKindLabel();
  const [looking, setLooking] = useState(false);
  return (
    <div className="file file-redacted">
      <header className="file-header">
        <div className="who">
          <h1>{words.fileNo} {file.fileNo} <Chip tone="plain">{redaction.state}</Chip> {file.sealed && <Chip tone="red">{words.sealed}</Chip>}</h1>
          <p>{kindLabel(file.subjectKind)} · <strong>{file.unitName}</strong></p>
        </div>
      </header>
      <div className="file-body">
        <div className="file-main">
          <Notice tone="gold"><strong>{redaction.fileGone}</strong><p><RedactionText note={file.redaction} /></p><p>{redaction.fileGoneNote}</p></Notice>
        </div>
        <SidePanel file={file} onDo={({ act }) => setLooking(act === 'looks')} />
      </div>
      {looking && <LooksDialog fileId={file.fileId} onClose={() => setLooking(false)} />}
    </div>
  );
}
