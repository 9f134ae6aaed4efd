import { Link } from '@tanstack/react-router';
import type { RecoveryKeyView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { DecideKeyDialog } from './key-decide-dialog.tsx';
import { EndKeyDialog, HandOverKeyDialog, TriedKeyDialog } from './key-dialogs.tsx';
import { ProposeKeyDialog } from './key-propose-dialog.tsx';

const TONES: Readonly<Record<RecoveryKeyView['state'], Tone>> = { PROPOSED: 'gold', IN_USE: 'outline', REFUSED: 'plain', RETIRED: 'plain' };
const GROUP = /.{4}/g;
const BEGINNING = 16;

/** The beginning of a fingerprint, in groups, as it is compared; the whole as its title. */
function Fingerprint({ of }: { of: string }) {
  return <code title={of.match(GROUP)?.join(' ')}>{of.slice(0, BEGINNING).match(GROUP)?.join(' ')} …</code>;
}

function KeyActs({ held }: { held: RecoveryKeyView }) {
  const words = useWords().keys;
  const { acts } = useSession();
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  const manages = acts.includes('keeping.manage') && held.state === 'IN_USE';
  if (!manages && !held.mayDecide) return null;
  return (
    <div className="medium-acts">
      {manages && (['tried', 'hand-over', 'retire'] as const).map((act) => <Button key={act} size="small" onClick={() => setOpen(act)}>{words.acts[act]}</Button>)}
      {held.mayDecide && <Button size="small" type="primary" onClick={() => setOpen('decide')}>{words.decide}</Button>}
      {open === 'decide' && <DecideKeyDialog held={held} onClose={close} />}
      {open === 'hand-over' && <HandOverKeyDialog held={held} onClose={close} />}
      {open === 'tried' && <TriedKeyDialog held={held} onClose={close} />}
      {open === 'retire' && <EndKeyDialog held={held} onClose={close} />}
    </div>
  );
}

function Row({ held }: { held: RecoveryKeyView }) {
  const { keys: words } = useWords();
  return (
    <tr>
      <td>{held.name}{held.fingerprint !== null && <div className="secondary"><Fingerprint of={held.fingerprint} /></div>}</td>
      <td><Chip tone={TONES[held.state]}>{words.states[held.state]}</Chip>{held.state === 'REFUSED' && held.note !== null && <div className="secondary">{held.note}</div>}</td>
      <td>{held.keeper}<div className="secondary">{held.place}</div></td>
      <td>{held.state === 'IN_USE' ? (held.triedOn === null ? <span className="gold">{words.untried}</span> : showDate(held.triedOn)) : ''}</td>
      <td><Link to="/keeping/keys/$keyId/print" params={{ keyId: held.keyId }} aria-label={`${words.minute} ${held.name}`}>{words.minute}</Link></td>
      <td><KeyActs held={held} /></td>
    </tr>
  );
}

/** Who can open the copies when the machine is gone (Circular Điều 8.4). */
export function RecoveryKeys({ keys }: { keys: RecoveryKeyView[] }) {
  const { keys: words, media } = useWords();
  const { acts } = useSession();
  const [proposing, setProposing] = useState(false);
  const some = keys.some(({ state }) => state === 'IN_USE');
  const propose = acts.includes('keeping.manage') ? <Button size="small" onClick={() => setProposing(true)}>{words.propose}</Button> : undefined;
  return (
    <Panel title={words.title} side={propose}>
      {!some && <Notice tone="gold">{words.none}</Notice>}
      {keys.length > 0 && (
        <table className="plain-table">
          <thead><tr><th scope="col">{words.key}</th><th scope="col">{media.state}</th><th scope="col">{words.keeper}</th><th scope="col">{words.triedOn}</th><th scope="col">{words.minute}</th><th scope="col"><span className="visually-hidden">{media.more}</span></th></tr></thead>
          <tbody>{keys.map((held) => <Row key={held.keyId} held={held} />)}</tbody>
        </table>
      )}
      {proposing && <ProposeKeyDialog onClose={() => setProposing(false)} />}
    </Panel>
  );
}
