import type { AccountView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { Handed } from './handed.tsx';

export function ResetDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const words = useWords();
  const head = words.units;
  const reset = useSubmit('account.reset');
  const send = (): void => reset.mutate({ accountId: account.accountId });
  if (reset.data !== undefined) {
    const slip = { title: head.resetDone, login: account.login, name: account.name, rank: account.rank, unitName: account.postings.at(-1)?.unitName ?? '' };
    return <Handed given={reset.data} slip={slip} onClose={onClose} />;
  }
  return (
    <Dialog title={`${head.resetTitle}: ${account.name}`} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={reset.isPending} onClick={send}>{head.resetSend}</Button>}>
      <p><strong>{account.login}</strong>{account.rank === '' ? '' : `, ${account.rank}`}</p>
      <p>{head.resetNote}</p>
      <Refusal error={reset.error} onRetry={send} />
    </Dialog>
  );
}
