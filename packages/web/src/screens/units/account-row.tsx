import type { AccountView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Chip } from '../../components/chip.tsx';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { GuardedButton } from '../../shell/guarded-button.tsx';
import { WhyNot } from '../../shell/why-not.tsx';

export type PostingView = AccountView['postings'][number];
export type AccountDeed = { act: 'end'; account: AccountView; posting: PostingView } | { act: 'post'; account: AccountView } | { act: 'reset'; account: AccountView };

interface AccountRowProps {
  account: AccountView;
  manage: boolean;
  onDo: (deed: AccountDeed) => void;
}

function Posting({ account, posting, manage, onDo }: AccountRowProps & { posting: PostingView }) {
  const words = useWords();
  const { end } = posting;
  const days = [words.units.since(showDate(posting.from)), ...(posting.to === null ? [] : [words.units.ended(showDate(posting.to))])].join(' ');
  return (
    <li className={end === undefined ? 'faint' : ''}>
      <span>{words.shell.positions[posting.position]}, {posting.unitName} <span className="secondary nowrap">{days}</span></span>
      {manage && end?.allowed === true && <Button size="small" aria-label={`${words.units.end} ${account.name}`} onClick={() => onDo({ act: 'end', account, posting })}>{words.units.end}</Button>}
    </li>
  );
}

/** What is closed for the same reason is said once. */
function Deeds({ account, onDo }: Omit<AccountRowProps, 'manage'>) {
  const words = useWords().units;
  const { post, reset } = account.can;
  if (!post.allowed && !reset.allowed) return <WhyNot can={reset} about={account.name} />;
  return (
    <span className="deeds">
      <GuardedButton size="small" can={post} aria-label={`${words.post} ${account.name}`} onClick={() => onDo({ act: 'post', account })}>{words.post}</GuardedButton>
      <GuardedButton size="small" can={reset} aria-label={`${words.reset} ${account.name}`} onClick={() => onDo({ act: 'reset', account })}>{words.reset}</GuardedButton>
    </span>
  );
}

export function AccountRow({ account, manage, onDo }: AccountRowProps) {
  const words = useWords().units;
  return (
    <tr>
      <td><strong className="account-name">{account.name}</strong><div className="secondary">{account.rank}</div></td>
      <td>{account.login}{account.locked && <div><Chip tone="red">{words.locked}</Chip></div>}</td>
      <td>
        {account.postings.length === 0
          ? <span className="faint">{words.noPosting}</span>
          : <ul className="postings">{account.postings.map((posting) => <Posting key={posting.postingId} account={account} posting={posting} manage={manage} onDo={onDo} />)}</ul>}
      </td>
      {manage && <td className="deeds-cell"><Deeds account={account} onDo={onDo} /></td>}
    </tr>
  );
}
