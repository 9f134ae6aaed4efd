import type { MachineView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { AntivirusDialog } from './antivirus-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { HandOverDialog, RetireDialog } from './machine-dialogs.tsx';

/** What may be done with a machine now, as the server said; its history is for whoever sees it. */
export function MachineActs({ machine }: { machine: MachineView }) {
  const words = useWords().machines;
  const { acts } = useSession();
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  const own = acts.includes('machine.manage') ? machine.acts : [];
  return (
    <div className="machine-acts">
      {own.map((act) => <Button key={act} size="small" aria-label={`${words.acts[act] ?? act} ${machine.label}`} onClick={() => setOpen(act)}>{words.acts[act] ?? act}</Button>)}
      <Button size="small" aria-label={`${words.history} ${machine.label}`} onClick={() => setOpen('history')}>{words.history}</Button>
      {open === 'machine.antivirus' && <AntivirusDialog machine={machine} onClose={close} />}
      {open === 'machine.hand-over' && <HandOverDialog machine={machine} onClose={close} />}
      {open === 'machine.retire' && <RetireDialog machine={machine} onClose={close} />}
      {open === 'history' && <HistoryDialog machine={machine} onClose={close} />}
    </div>
  );
}
