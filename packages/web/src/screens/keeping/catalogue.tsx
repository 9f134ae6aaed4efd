import type { BackupCopyView, BackupView, MediumView } from '@thahs/engine/contract';
import { Chip } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showBytes } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { showDuration } from './load.ts';

const SECOND_MS = 1000;
const AWAY = 'medium.away';

/** What became of a set on one medium. */
function OnMedium({ copy, ended }: { copy: BackupCopyView | undefined; ended: boolean }) {
  const words = useWords().keeping;
  if (copy === undefined) return <>—</>;
  if (copy.removedAt !== null) return <span className="faint">{words.removed} {showDate(copy.removedAt)}</span>;
  if (copy.fault === AWAY) return <span className="faint">{words.away}</span>;
  if (copy.fault !== null) return <><Chip tone="red">{words.broken}</Chip> <span className="secondary">{copy.fault}</span></>;
  if (!ended) return <span className="faint">{words.unfinished}</span>;
  const bad = copy.verifiedWhole === false || copy.drillPassed === false;
  return (
    <>
      <Chip tone={bad ? 'red' : 'outline'}>{bad ? words.damaged : words.written}</Chip>{' '}
      <span className="secondary">{[copy.verifiedAt === null ? '' : words.checked(showDate(copy.verifiedAt)), copy.drilledAt === null ? '' : words.drilled(showDate(copy.drilledAt))].filter((part) => part !== '').join(', ')}</span>
    </>
  );
}

/** Every copy there is or was, a row a set and a column a medium. */
export function Catalogue({ sets, media }: { sets: BackupView[]; media: MediumView[] }) {
  const words = useWords().keeping;
  // A medium that is no longer in use still has its copies in the list.
  const known = new Map([...media, ...sets.flatMap((set) => set.copies)].map(({ mediumId, label }) => [mediumId, label]));
  return (
    <Panel title={words.catalogue}>
      {sets.length === 0 ? <p className="panel-empty">{words.noCopies}</p> : (
        <table className="plain-table">
          <thead><tr><th scope="col">{words.begun}</th><th scope="col">{words.took}</th><th scope="col" className="number">{words.size}</th>{[...known].map(([id, label]) => <th key={id} scope="col">{words.on(label)}</th>)}</tr></thead>
          <tbody>
            {sets.map((set) => (
              <tr key={set.setId} className={set.endedAt !== null && !set.whole ? 'is-red' : ''}>
                <td className="nowrap">{showMoment(set.begunAt)}{set.oneDeviceReason !== null && <div className="secondary">{words.oneDevice}</div>}</td>
                <td className="nowrap">{set.endedAt === null ? words.unfinished : showDuration((Date.parse(set.endedAt) - Date.parse(set.begunAt)) / SECOND_MS, words)}</td>
                <td className="number nowrap">{set.bytes === null ? '—' : showBytes(set.bytes)}</td>
                {[...known.keys()].map((id) => <td key={id}><OnMedium copy={set.copies.find((copy) => copy.mediumId === id)} ended={set.endedAt !== null} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
