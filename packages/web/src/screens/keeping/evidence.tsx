import { Chip } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showBytes, showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';

/** What pgBackRest says that it has, on a site where it was read; nothing elsewhere. */
export function Evidence() {
  const words = useWords().keeping;
  const { data } = useRead('evidence.list', {});
  if (data === undefined || data.readAt === null) return null;
  return (
    <Panel title={words.evidence}>
      <p className="secondary panel-body">{words.evidenceNote(showMoment(data.readAt))}</p>
      <table className="plain-table">
        <thead><tr><th scope="col">{words.begun}</th><th scope="col">{words.repository}</th><th scope="col">{words.copyKind}</th><th scope="col" className="number">{words.size}</th><th scope="col" className="number">{words.stored}</th><th scope="col">{words.result}</th><th scope="col">{words.notedBy}</th></tr></thead>
        <tbody>
          {data.copies.map((copy) => (
            <tr key={`${copy.stanza} ${copy.repository} ${copy.label}`} className={copy.damaged && copy.goneAt === null ? 'is-red' : ''}>
              <td className="nowrap">{showMoment(copy.startedAt)}<div className="secondary">{copy.label}</div></td><td>{copy.stanza}, {showNumber(copy.repository)}</td><td>{words.copyKinds[copy.kind]}</td><td className="number nowrap">{showBytes(copy.bytes)}</td><td className="number nowrap">{showBytes(copy.storedBytes)}</td>
              <td>
                {copy.goneAt === null ? <Chip tone={copy.damaged ? 'red' : 'outline'}>{copy.damaged ? words.evidenceDamaged : words.evidenceGood}</Chip> : <span className="faint">{words.evidenceGone(showDate(copy.goneAt))}</span>}
                {!copy.encrypted && <> <Chip tone="gold">{words.evidencePlain}</Chip></>}
              </td>
              <td>{copy.notedBy}<div className="secondary">{showDate(copy.notedAt)}</div></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
