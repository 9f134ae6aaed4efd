import type { Operations } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead, useSubmit } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';

type Listed = Operations['content-key.list']['output'];

function RotateDialog({ onClose }: { onClose: () => void }) {
  const { contentKeys: words, shell } = useWords();
  const act = useSubmit('content-key.rotate', onClose);
  const send = (): void => act.mutate({});
  return (
    <Dialog title={words.rotateTitle} closeLabel={shell.cancel} onClose={onClose} acts={<Button type="primary" loading={act.isPending} onClick={send}>{words.rotateDo}</Button>}>
      <p>{words.rotateNote}</p>
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}

function Units({ units }: Pick<Listed, 'units'>) {
  const words = useWords().contentKeys;
  return (
    <table className="plain-table">
      <thead><tr><th>{words.unit}</th><th>{words.key}</th><th>{words.count}</th></tr></thead>
      <tbody>{units.map(({ unit, name, generation, madeAt, keys }) => <tr key={unit}><td>{name}</td><td>{words.generation(generation, showMoment(madeAt))}</td><td>{showNumber(keys)}</td></tr>)}</tbody>
    </table>
  );
}

function Held({ listed }: { listed: Listed }) {
  const words = useWords().contentKeys;
  const { acts } = useSession();
  const [asked, setAsked] = useState(false);
  const may = acts.includes('keeping.manage') && listed.units.length > 0;
  return (
    <Panel title={words.title} note={words.master(listed.master)} side={may && <Button size="small" onClick={() => setAsked(true)}>{words.rotate}</Button>}>
      {listed.inFile < listed.master && <Notice tone="gold">{words.behind}</Notice>}
      {listed.units.length === 0 ? <p className="panel-empty">{words.none}</p> : <Units units={listed.units} />}
      {asked && <RotateDialog onClose={() => setAsked(false)} />}
    </Panel>
  );
}

/** Keys under which the most sensitive contents stand (Circular Điều 8.4): how many, since when, and their change. */
export function ContentKeys() {
  const found = useRead('content-key.list', {});
  return <Waiting query={found}>{(listed) => <Held listed={listed} />}</Waiting>;
}
