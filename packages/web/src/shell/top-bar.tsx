import { Cut } from '../components/cut.tsx';
import { useLanguage } from '../language/language.tsx';
import { useSession, useSignOut } from '../server/session.ts';
import { Clock } from './clock.tsx';
import { KeysHelp } from './keys-help.tsx';
import { PostingSwitch } from './posting-switch.tsx';

/** Two lines, so that unit, name and position have room: the system over the unit, the person over the position. */
export function TopBar() {
  const { words, toggle } = useLanguage();
  const { account, unit, position, postings, demonstration } = useSession();
  const signOut = useSignOut();
  return (
    <header className="bar">
      <div className="bar-lines bar-where">
        <span><strong className="bar-name">{words.shell.system}</strong>{demonstration && <span className="bar-note">{words.shell.demonstration}</span>}</span>
        {postings.length > 1 ? <PostingSwitch /> : <Cut text={unit.name} />}
      </div>
      <Clock />
      <div className="bar-lines bar-who">
        <strong><Cut text={`${account.rank} ${account.name}`.trim()} /></strong>
        <span>{words.shell.positions[position]}</span>
      </div>
      <KeysHelp />
      <button type="button" className="bar-button" onClick={toggle} title={words.shell.switchLanguage}>{words.shell.otherLanguage}</button>
      <button type="button" className="bar-button" onClick={() => void signOut()}>{words.shell.signOut}</button>
    </header>
  );
}
