import { useState } from 'react';
import { Cut } from '../../components/cut.tsx';
import { shortCitation } from '../../format/article.ts';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useActorName } from '../../shell/actor-name.ts';
import type { Words } from '../../language/vi.ts';
import { usePurposeLabel, useTypeLabel } from '../../server/dictionary.ts';
import { ActName } from '../../shell/act-name.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { ClauseSummary } from '../../shell/clause-summary.tsx';
import type { JournalEntry } from './load.ts';

function positionName(words: Words, position: string): string {
  const names: Record<string, string> = words.shell.positions;
  return names[position] ?? position;
}

interface EntryRowProps {
  entry: JournalEntry;
  /** Only where the entries are of several units. */
  withUnit: boolean;
}

function Details({ entry, purpose, columns }: { entry: JournalEntry; purpose: string; columns: number }) {
  const actorName = useActorName();
  const words = useWords();
  const head = words.journal;
  const typeLabel = useTypeLabel();
  return (
    <tr className="journal-details">
      <td colSpan={columns}>
        <dl className="facts">
          <dt>{head.actor}</dt><dd>{actorName(entry.actor)}, {positionName(words, entry.position)}, {entry.unitName ?? '—'}</dd>
          {entry.recordType !== null && <><dt>{words.file.recordField}</dt><dd>{typeLabel(entry.recordType)}{entry.version !== null && `, ${words.file.version(entry.version)}`}</dd></>}
          {purpose !== '' && <><dt>{head.purpose}</dt><dd>{purpose}</dd></>}
          <dt>{head.clause}</dt><dd><ClauseLink clause={entry.clause} citation={entry.citation} /><ClauseSummary clause={entry.clause} /></dd>
          {entry.reason !== null && <><dt>{words.file.reason}</dt><dd>{entry.reason}</dd></>}
          <dt>{head.tree}</dt><dd>{entry.treePosition === null ? head.notPlaced : showNumber(entry.treePosition)}</dd>
          <dt>{head.entryId}</dt><dd className="journal-id">{entry.entryId}</dd>
        </dl>
      </td>
    </tr>
  );
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
        <td className="in-two"><ActName act={entry.act} /></td>
        <td>{entry.fileNo ?? '—'}</td>
        {withUnit && <td className="in-two" title={entry.unitName ?? ''}>{entry.unitName ?? '—'}</td>}
        <td className="in-two" title={purpose}>{purpose === '' ? '—' : purpose}</td>
        <td className="in-two" title={entry.citation}><ClauseLink clause={entry.clause} citation={shortCitation(entry.citation)} /></td>
        <td className="number">{entry.treePosition === null ? '—' : showNumber(entry.treePosition)}</td>
      </tr>
      {open && <Details entry={entry} purpose={purpose} columns={withUnit ? 8 : 7} />}
    </>
  );
}
