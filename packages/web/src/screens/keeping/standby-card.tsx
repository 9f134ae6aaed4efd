import type { StandbyView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showBytes } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useRead } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { showDuration } from './load.ts';
import { DecideStandbyDialog, EndStandbyDialog, ProposeStandbyDialog } from './standby-dialogs.tsx';

const EVERY_MS = 10_000;

/** What may be done with it now. */
const mayDo = (held: StandbyView | null, manages: boolean): Record<'propose' | 'end' | 'decide', boolean> => ({ propose: manages && (held === null || held.state === 'REFUSED' || held.state === 'ENDED'), end: manages && held?.state === 'ALLOWED', decide: held?.mayDecide === true });

function lineOf({ synchronous, line }: StandbyView, words: Words): { tone: 'outline' | 'gold' | 'red'; text: string } {
  const { standby, keeping } = words;
  if (line === null) return { tone: 'gold', text: '' };
  if (line.lost) return { tone: 'red', text: standby.lost };
  if (!line.streaming) return { tone: 'red', text: standby.away };
  const behind = standby.behind(showBytes(line.behindBytes ?? 0), showDuration(line.behindSeconds ?? 0, keeping));
  return synchronous && !line.synchronous ? { tone: 'gold', text: `${standby.catching}; ${behind}` } : { tone: 'outline', text: `${line.synchronous ? standby.both : standby.follows}; ${behind}` };
}

function Facts({ held }: { held: StandbyView }) {
  const words = useWords();
  const { standby, keys } = words;
  const line = lineOf(held, words);
  return (
    <dl className="facts standby-facts">
      <dt>{standby.machine}</dt><dd><strong>{held.name}</strong>, {held.address}, {held.place}</dd>
      <dt>{words.media.state}</dt><dd>{held.state === 'ALLOWED' ? <Chip tone={line.tone}>{line.text}</Chip> : <Chip tone="gold">{standby.states[held.state]}</Chip>}</dd>
      <dt>{keys.askedBy}</dt><dd>{held.askedBy}, {showMoment(held.askedAt)}</dd>
      {held.decidedBy !== null && <><dt>{standby.decidedBy}</dt><dd>{held.decidedBy}, {showMoment(held.decidedAt)}{held.note !== null && `: ${held.note}`}</dd></>}
    </dl>
  );
}

/** What the posting may do now, as the server said. */
function StandbyActs({ held }: { held: StandbyView | null }) {
  const words = useWords().standby;
  const { acts } = useSession();
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => setOpen(null);
  const may = mayDo(held, acts.includes('keeping.manage'));
  return (
    <>
      {may.propose && <Button size="small" onClick={() => setOpen('propose')}>{words.propose}</Button>}
      {may.end && <Button size="small" onClick={() => setOpen('end')}>{words.end}</Button>}
      {may.decide && <Button size="small" type="primary" onClick={() => setOpen('decide')}>{words.decide}</Button>}
      {open === 'propose' && <ProposeStandbyDialog onClose={close} />}
      {open === 'decide' && held !== null && <DecideStandbyDialog held={held} onClose={close} />}
      {open === 'end' && held !== null && <EndStandbyDialog held={held} onClose={close} />}
    </>
  );
}

function Held({ held }: { held: StandbyView | null }) {
  const words = useWords().standby;
  const unset = held?.line?.streaming === false && !held.line.lost;
  return (
    <Panel title={words.title} side={<StandbyActs held={held} />}>
      {held === null ? <p className="panel-empty">{words.none}</p> : <Facts held={held} />}
      {unset && <p className="panel-empty secondary">{words.next}</p>}
    </Panel>
  );
}

/** The second machine (Circular Điều 9.5): whether it follows, and how far it is behind, read anew every ten seconds. */
export function StandbyCard() {
  const found = useRead('standby.read', {}, { every: EVERY_MS });
  return <Waiting query={found}>{({ standby }) => <Held held={standby} />}</Waiting>;
}
