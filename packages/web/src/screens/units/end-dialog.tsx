import type { AccountView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { dayOf, showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import type { PostingView } from './account-row.tsx';

interface EndDialogProps {
  account: AccountView;
  posting: PostingView;
  onClose: () => void;
}

export function EndDialog({ account, posting, onClose }: EndDialogProps) {
  const words = useWords();
  const [to, setTo] = useState(showDate(dayOf(useServerNow())));
  const end = useSubmit('posting.end', onClose);
  const send = (): void => end.mutate({ postingId: posting.postingId, to: typedDate(to) });
  return (
    <Dialog title={`${words.units.endTitle}: ${account.name}`} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={end.isPending} onClick={send}>{words.units.endTitle}</Button>}>
      <p>{words.shell.positions[posting.position]}, {posting.unitName}. {words.units.endNote}</p>
      <div className="field"><label htmlFor="end-day">{words.units.endDay}</label><Input id="end-day" value={to} onChange={(event) => setTo(event.target.value)} /></div>
      <Refusal error={end.error} onRetry={send} />
    </Dialog>
  );
}
