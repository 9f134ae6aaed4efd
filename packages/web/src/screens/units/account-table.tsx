import type { AccountView } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Chip } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';

export type PostingView = AccountView['postings'][number];

interface AccountTableProps {
  accounts: AccountView[];
  manage: boolean;
  add: ReactNode;
  onEnd: (account: AccountView, posting: PostingView) => void;
}

function Postings({ account, manage, onEnd }: Omit<AccountTableProps, 'accounts' | 'add'> & { account: AccountView }) {
  const words = useWords();
  if (account.postings.length === 0) return <span className="faint">{words.units.noPosting}</span>;
  return (
    <ul className="stack-small">
      {account.postings.map((posting) => (
        <li key={posting.postingId} className="row">
          <span>{words.shell.positions[posting.position]}, {posting.unitName} <span className="secondary">{showDate(posting.from)}{posting.to === null ? '' : ` ${words.units.ended(showDate(posting.to))}`}</span></span>
          {manage && posting.to === null && <Button size="small" aria-label={`${words.units.end} ${account.name}`} onClick={() => onEnd(account, posting)}>{words.units.end}</Button>}
        </li>
      ))}
    </ul>
  );
}

export function AccountTable({ accounts, manage, add, onEnd }: AccountTableProps) {
  const words = useWords().units;
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('vi');
  const shown = accounts.filter((account) => `${account.login} ${account.name} ${account.rank}`.toLocaleLowerCase('vi').includes(wanted));
  return (
    <Panel title={words.accounts} note={words.countAccounts(showNumber(accounts.length))} side={<span className="row"><Input size="small" aria-label={words.filterAccounts} placeholder={words.filterAccounts} style={{ width: 180 }} value={text} onChange={(event) => setText(event.target.value)} />{add}</span>}>
      <table className="plain-table" aria-label={words.accounts}>
        <thead><tr><th scope="col">{words.person}</th><th scope="col">{words.login}</th><th scope="col">{words.postings}</th></tr></thead>
        <tbody>
          {shown.map((account) => (
            <tr key={account.accountId}>
              <td><strong>{account.name}</strong><div className="secondary">{account.rank}</div></td>
              <td>{account.login} {account.locked && <Chip tone="red">{words.locked}</Chip>}</td>
              <td><Postings account={account} manage={manage} onEnd={onEnd} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="panel-empty">{words.noAccounts}</p>}
    </Panel>
  );
}
