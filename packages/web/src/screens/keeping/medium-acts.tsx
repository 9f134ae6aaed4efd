import type { MediumView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { ClearDialog } from './clear-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { HandOverDialog, OutDialog } from './medium-dialogs.tsx';

/** What may be done with a medium now: what its state lets happen and the posting allows, as the server said. */
export function MediumActs({ medium }: { medium: MediumView }) {
  const words = useWords().media;
  const { acts } = useSession();
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  const own = acts.includes('keeping.manage') ? medium.acts : [];
  const { clearing } = medium;
  const decides = clearing?.mayDecide === true;
  if (own.length === 0 && !decides) return null;
  return (
    <div className="medium-acts">
      {own.map((act) => <Button key={act} size="small" onClick={() => setOpen(act)}>{words.acts[act] ?? act}</Button>)}
      {decides && <Button size="small" type="primary" onClick={() => setOpen('decide')}>{words.decide}</Button>}
      {open === 'medium.hand-over' && <HandOverDialog medium={medium} onClose={close} />}
      {(open === 'medium.lost' || open === 'medium.retire') && <OutDialog medium={medium} act={open} onClose={close} />}
      {open === 'medium.clear' && <ClearDialog medium={medium} onClose={close} />}
      {open === 'decide' && clearing !== null && <DecideDialog medium={medium} clearingId={clearing.clearingId} onClose={close} />}
    </div>
  );
}
