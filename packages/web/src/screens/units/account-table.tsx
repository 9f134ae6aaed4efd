import type { AccountView } from '@thahs/engine/contract';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { AccountRow } from './account-row.tsx';
import type { AccountDeed } from './account-row.tsx';

interface AccountTableProps {
  accounts: AccountView[];
  manage: boolean;
  add: ReactNode;
  box: RefObject<InputRef | null>;
  onDo: (deed: AccountDeed) => void;
}

export function AccountTable({ accounts, manage, add, box, onDo }: AccountTableProps) {
  const words = useWords().units;
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('vi');
  const shown = accounts.filter((account) => `${account.login} ${account.name} ${account.rank}`.toLocaleLowerCase('vi').includes(wanted));
  const find = <Input ref={box} size="small" aria-label={words.filterAccounts} placeholder={words.filterAccounts} className="find-account" value={text} onChange={(event) => setText(event.target.value)} />;
  return (
    <Panel title={words.accounts} note={words.countAccounts(showNumber(shown.length))} side={<span className="row">{find}{add}</span>}>
      {shown.length === 0 ? <p className="panel-empty">{accounts.length === 0 ? words.noAccounts : words.noMatch}</p> : (
        <table className="plain-table" aria-label={words.accounts}>
          <thead><tr><th scope="col">{words.person}</th><th scope="col">{words.login}</th><th scope="col">{words.postings}</th>{manage && <th scope="col">{words.deeds}</th>}</tr></thead>
          <tbody>{shown.map((account) => <AccountRow key={account.accountId} account={account} manage={manage} onDo={onDo} />)}</tbody>
        </table>
      )}
    </Panel>
  );
}
