import { useLanguage } from '../language/language.tsx';
import { useSession, useSignOut } from '../server/session.ts';
import { Clock } from './clock.tsx';
import { KeysHelp } from './keys-help.tsx';
import { PostingSwitch } from './posting-switch.tsx';

export function TopBar() {
  const { words, toggle } = useLanguage();
  const { account, unit, position, postings, demonstration } = useSession();
  const signOut = useSignOut();
  return (
    <header className="bar">
      <span className="bar-name">{words.shell.system}</span>
      {postings.length > 1 ? <PostingSwitch /> : <span className="bar-part bar-shrinks" title={unit.name}>{unit.name}</span>}
      {demonstration && <span className="bar-note" title={words.shell.demonstration}>{words.shell.demonstration}</span>}
      <span className="bar-grow" />
      <Clock />
      <span className="bar-part bar-shrinks" title={`${account.rank} ${account.name}`}><strong>{account.rank} {account.name}</strong> · {words.shell.positions[position]}</span>
      <KeysHelp />
      <button type="button" className="bar-button" onClick={toggle} title={words.shell.switchLanguage}>{words.shell.otherLanguage}</button>
      <button type="button" className="bar-button" onClick={() => void signOut()}>{words.shell.signOut}</button>
    </header>
  );
}
