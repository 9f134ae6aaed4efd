import { useState } from 'react';
import { Cut } from '../../components/cut.tsx';
import { shortCitation } from '../../format/article.ts';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useActorName } from '../../shell/actor-name.ts';
import { usePurposeLabel } from '../../server/dictionary.ts';
import { ActName } from '../../shell/act-name.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { EntryDetails } from './entry-details.tsx';
import type { JournalEntry } from './load.ts';

interface EntryRowProps {
  entry: JournalEntry;
  /** Only where the entries are of several units. */
  withUnit: boolean;
}

/** One line an entry; the rest at a click or Enter on its time. */
export function EntryRow({ entry, withUnit }: EntryRowProps) {
  const actorName = useActorName();
  const [open, setOpen] = useState(false);
  const purpose = usePurposeLabel()(entry.purpose);
  return (
    <>
      <tr className={open ? 'is-target' : undefined}>
        <td><button type="button" className="link-button journal-time" aria-expanded={open} onClick={() => setOpen(!open)}>{showMoment(entry.at, true)}</button></td>
        <td><Cut text={actorName(entry.actor)} tail={1} /></td>
        <td className="in-two" title={entry.reason ?? undefined}><ActName act={entry.act} />{entry.reason !== null && <div className="secondary journal-why">{entry.reason}</div>}</td>
        <td>{entry.fileNo ?? '—'}</td>
        {withUnit && <td className="in-two" title={entry.unitName ?? ''}>{entry.unitName ?? '—'}</td>}
        <td className="in-two" title={purpose}>{purpose === '' ? '—' : purpose}</td>
        <td className="in-two" title={entry.citation}><ClauseLink clause={entry.clause} citation={shortCitation(entry.citation)} /></td>
        <td className="number">{entry.treePosition === null ? '—' : showNumber(entry.treePosition)}</td>
      </tr>
      {open && <EntryDetails entry={entry} purpose={purpose} columns={withUnit ? 8 : 7} />}
    </>
  );
}
