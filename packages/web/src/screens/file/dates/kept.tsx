import type { KeptDateView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Chip } from '../../../components/chip.tsx';
import { Panel } from '../../../components/panel.tsx';
import { showDate, showMoment } from '../../../format/date.ts';
import { useLabel, useWords } from '../../../language/language.tsx';
import { Waiting } from '../../../shell/waiting.tsx';
import { useKept } from './load.ts';

function Row({ one }: { one: KeptDateView }) {
  const words = useWords().dates;
  const label = useLabel();
  return (
    <tr>
      <th scope="row">{label(one.label)}</th><td className="nowrap">{showDate(one.day)}</td><td className="nowrap">{showDate(one.official)}</td><td>{showMoment(one.keptAt)} · {one.keptBy}{one.note !== null && ` · ${one.note}`}</td>
      <td>
        {one.again.equal ? <Chip tone="plain">{words.againSame}</Chip> : <Chip tone="red">{words.againDiffers(showDate(one.again.day))}</Chip>}
        <ul>{one.again.differs.map((pair) => <li key={`${pair.kept?.vi}${pair.now?.vi}`} className="secondary">{pair.kept !== null && <s className="struck">{label(pair.kept)}</s>} {pair.now !== null && label(pair.now)}</li>)}</ul>
      </td>
    </tr>
  );
}

/** Calculations that were kept, each done again when it is looked at. */
export function Kept({ fileId }: { fileId: string }) {
  const words = useWords().dates;
  const [open, setOpen] = useState(false);
  const kept = useKept(fileId, open);
  if (!open) return <div><Button size="small" onClick={() => setOpen(true)}>{words.showKept}</Button></div>;
  return (
    <Panel title={words.kept} note={words.keptNote}>
      <Waiting query={kept}>
        {(data) => (data.kept.length === 0 ? <p className="panel-empty">{words.noKept}</p> : (
          <table className="plain-table" aria-label={words.kept}>
            <thead><tr><th scope="col">{words.title}</th><th scope="col">{words.calculated}</th><th scope="col">{words.official}</th><th scope="col">{words.keptBy}</th><th scope="col">{words.again}</th></tr></thead>
            <tbody>{data.kept.map((one) => <Row key={one.calculationId} one={one} />)}</tbody>
          </table>
        ))}
      </Waiting>
    </Panel>
  );
}
