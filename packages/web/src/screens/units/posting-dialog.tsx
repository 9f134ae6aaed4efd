import type { AccountView, Position, UnitView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { dayOf, showDate, typedDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Proposed } from './handed.tsx';
import { onlyOf } from './fields.tsx';
import { PostingFields } from './posting-fields.tsx';
import type { PostingGiven } from './posting-fields.tsx';

interface PostingDialogProps {
  account: AccountView;
  units: UnitView[];
  grants: Position[];
  onClose: () => void;
}

export function PostingDialog({ account, units, grants, onClose }: PostingDialogProps) {
  const words = useWords();
  const head = words.units;
  const open = units.filter((unit) => unit.can.account.allowed);
  const present = account.postings.at(-1)?.unitId;
  const [given, setGiven] = useState<PostingGiven>({ unitId: open.find((unit) => unit.unitId === present)?.unitId ?? onlyOf(open), position: grants.length === 1 ? (grants[0] ?? null) : null, from: showDate(dayOf(useServerNow())), to: '' });
  const post = useSubmit('posting.add', (output) => { if (output.state === 'done') onClose(); });
  const { position, unitId } = given;
  const send = (): void => {
    if (position !== null && unitId !== null) post.mutate({ accountId: account.accountId, unitId, position, from: typedDate(given.from), ...(given.to.trim() === '' ? {} : { to: typedDate(given.to) }) });
  };
  if (post.data?.state === 'proposed') return <Proposed onClose={onClose} />;
  return (
    <Dialog title={`${head.postTitle}: ${account.name}`} closeLabel={words.shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={position === null || unitId === null || post.isPending} onClick={send}>{head.postSend}</Button>}>
      <p>{head.postNote}</p>
      <PostingFields units={open} grants={grants} given={given} onChange={(part) => setGiven((old) => ({ ...old, ...part }))} />
      <Refusal error={post.error} onRetry={send} />
    </Dialog>
  );
}
