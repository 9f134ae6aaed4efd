import type { AttachmentView, FileView } from '@thahs/engine/contract';
import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { Notice } from '../../../components/notice.tsx';
import { showDate } from '../../../format/date.ts';
import { showBytes, showNumber } from '../../../format/number.ts';
import { useLabel, useWords } from '../../../language/language.tsx';
import { useRead, useSubmit } from '../../../server/hooks.ts';
import { usePurpose } from '../../../server/purpose.tsx';
import { GuardedButton } from '../../../shell/guarded-button.tsx';
import { Waiting } from '../../../shell/waiting.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { AttachDialog } from './attach-dialog.tsx';

function VoidDialog({ file, paper, onClose }: { file: FileView; paper: AttachmentView; onClose: () => void }) {
  const words = useWords().papers;
  const { code: purpose } = usePurpose();
  const voiding = useSubmit('attachment.void', onClose);
  return (
    <ReasonDialog
      title={`${words.voidTitle}: ${paper.title}`} note={words.voidNote} act={words.voidAct} busy={voiding.isPending} error={voiding.error} onClose={onClose}
      onSend={(reason) => voiding.mutate({ fileId: file.fileId, attachmentId: paper.attachmentId, reason, purpose })}
    />
  );
}

/** Opens in a tab of its own, where the browser shows and prints it. */
function Open({ fileId, paper }: { fileId: string; paper: AttachmentView }) {
  const words = useWords().papers;
  const { code } = usePurpose();
  if (!paper.mayOpen) return <span className="secondary">{words.withheld}</span>;
  return <a href={`/api/attachment/${fileId}/${paper.attachmentId}?purpose=${encodeURIComponent(code)}`} target="_blank" rel="noopener noreferrer" aria-label={words.opensInTab(paper.title)}>{words.open}</a>;
}

function Line({ file, paper, onVoid }: { file: FileView; paper: AttachmentView; onVoid: (paper: AttachmentView) => void }) {
  const words = useWords().papers;
  const label = useLabel();
  return (
    <tr>
      <td>
        <strong>{paper.title}</strong>{paper.state === 'voided' && <> <Chip tone="plain">{words.voided}</Chip></>}
        {paper.state === 'voided' && <div className="secondary">{words.voidedBy(paper.voidedBy ?? '', showDate(paper.voidedAt), paper.voidReason ?? '')}</div>}
      </td>
      <td>{label(paper.kindLabel)}</td>
      <td className="number nowrap">{showBytes(paper.bytes)}</td>
      <td>{paper.addedBy}<div className="secondary">{showDate(paper.addedAt)}</div></td>
      <td title={paper.scan === 'NOT_SCANNED' ? words.notScannedNote : undefined}>{words.scans[paper.scan]}</td>
      <td className="nowrap">
        <Open fileId={file.fileId} paper={paper} />
        {paper.state === 'current' && file.can['void']?.allowed === true && <> · <button type="button" className="link-button" aria-label={`${words.void} ${paper.title}`} onClick={() => onVoid(paper)}>{words.void}</button></>}
      </td>
    </tr>
  );
}

function Table({ papers, ...rest }: { file: FileView; papers: readonly AttachmentView[]; onVoid: (paper: AttachmentView) => void }) {
  const words = useWords().papers;
  return (
    <table className="plain-table" aria-label={words.list}>
      <thead><tr><th scope="col">{words.title}</th><th scope="col">{words.kind}</th><th scope="col" className="number">{words.size}</th><th scope="col">{words.added}</th><th scope="col">{words.scan}</th><th scope="col">{words.act}</th></tr></thead>
      <tbody>{papers.map((paper) => <Line key={paper.attachmentId} paper={paper} {...rest} />)}</tbody>
    </table>
  );
}

/** Papers of one file as scanned; those out of force below, folded. */
export function PapersTab({ file }: { file: FileView }) {
  const words = useWords().papers;
  const { code: purpose } = usePurpose();
  const found = useRead('attachment.list', { fileId: file.fileId, purpose }, { enabled: purpose !== '', fresh: 60_000 });
  const [attaching, setAttaching] = useState(false);
  const [voiding, setVoiding] = useState<AttachmentView | null>(null);
  return (
    <Waiting query={found}>
      {({ attachments, kinds }) => {
        const [current, voided] = [attachments.filter(({ state }) => state === 'current'), attachments.filter(({ state }) => state === 'voided')];
        return (
          <div className="stack panel-body">
            <div><GuardedButton can={file.can['amend']} onClick={() => setAttaching(true)}>{words.attach}</GuardedButton></div>
            {current.length === 0 ? <Notice>{voided.length === 0 ? words.none : words.noneNow} {words.noneHint}</Notice> : <Table file={file} papers={current} onVoid={setVoiding} />}
            {voided.length > 0 && <details><summary>{words.showVoided(showNumber(voided.length))}</summary><Table file={file} papers={voided} onVoid={setVoiding} /></details>}
            {attaching && <AttachDialog fileId={file.fileId} kinds={kinds} onClose={() => setAttaching(false)} />}
            {voiding !== null && <VoidDialog file={file} paper={voiding} onClose={() => setVoiding(null)} />}
          </div>
        );
      }}
    </Waiting>
  );
}
