import type { Output } from '../../server/call.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../language/language.tsx';
import { OneTime } from './one-time.tsx';
import type { Slip } from './one-time.tsx';

/** The act waits for a second person; nothing of it holds yet. */
export function Proposed({ note, onClose }: { note?: string; onClose: () => void }) {
  const words = useWords();
  return <Dialog title={words.units.proposedTitle} closeLabel={words.shell.close} onClose={onClose}><Notice tone="gold" live>{note ?? words.units.proposedNote}</Notice></Dialog>;
}

interface HandedProps {
  given: Output<'account.add'>;
  slip: Omit<Slip, 'password'>;
  onClose: () => void;
}

export function Handed({ given, slip, onClose }: HandedProps) {
  return given.oneTimePassword === null ? <Proposed onClose={onClose} /> : <OneTime slip={{ ...slip, password: given.oneTimePassword }} onClose={onClose} />;
}
