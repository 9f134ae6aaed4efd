import { useNavigate } from '@tanstack/react-router';
import type { FileView } from '@thahs/engine/contract';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { GuardedButton } from '../../shell/guarded-button.tsx';
import type { Doing } from './doing.ts';

export const eventType = 'execution_event';

/** Each act as the server allows it; a closed one stays in sight and says why. */
export function Actions({ file, onDo }: { file: FileView; onDo: (doing: Doing) => void }) {
  const { file: { actions: words }, redaction } = useWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const begin = (doing: Doing): void => {
    setOpen(false);
    onDo(doing);
  };
  const seal = file.can[file.sealed ? 'unseal' : 'seal'] ?? file.can['seal'];
  const more = (
    <div className="menu-pop">
      <GuardedButton block can={file.can['discrepancy']} onClick={() => begin({ act: 'discrepancy' })}>{words.discrepancy}</GuardedButton>
      <GuardedButton block can={seal} onClick={() => begin({ act: 'seal' })}>{file.sealed ? words.unseal : words.seal}</GuardedButton>
      <GuardedButton block can={file.can['redact']} onClick={() => begin({ act: 'redact' })}>{redaction.ask}</GuardedButton>
      <GuardedButton block can={file.can['print']} onClick={() => void navigate({ to: '/files/$fileId/print', params: { fileId: file.fileId } })}>{words.print}</GuardedButton>
    </div>
  );
  return (
    <>
      <GuardedButton type="primary" can={file.can['amend']} onClick={() => begin({ act: 'amend', type: eventType })}>{words.event}</GuardedButton>
      <GuardedButton can={file.can['correct']} onClick={() => begin({ act: 'correct' })}>{words.correct}</GuardedButton>
      <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} content={more}><Button aria-haspopup="true" aria-expanded={open}>{words.more}</Button></Popover>
    </>
  );
}
