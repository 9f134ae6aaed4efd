import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useTypeLabel } from '../../server/dictionary.ts';
import { useActorName } from '../../shell/actor-name.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { ClauseSummary } from '../../shell/clause-summary.tsx';
import { RedactionText } from '../../shell/redaction-text.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { ChangeLine } from '../file/change-line.tsx';
import { useJournalEntry } from './load.ts';
import { PeopleChange } from './people-change.tsx';
import type { JournalEntry } from './load.ts';

function positionName(words: Words, position: string): string {
  const names: Record<string, string> = words.shell.positions;
  return names[position] ?? position;
}

/** Why, what changed, and what a look showed: asked for when the entry is opened, since reading it is a look of its own. */
function Told({ entry }: { entry: JournalEntry }) {
  const { journal: head, file, doing, shell } = useWords();
  const typeLabel = useTypeLabel();
  const { data, error } = useJournalEntry(entry.entryId);
  if (error !== null) return <><dt>{file.reason}</dt><dd><Refusal error={error} /></dd></>;
  if (data === undefined) return <><dt>{file.reason}</dt><dd>{shell.loading}</dd></>;
  const files = data.moreFiles > 0 ? `${data.files.join(', ')} ${head.moreFiles(showNumber(data.moreFiles))}` : data.files.join(', ');
  return (
    <>
      {data.bodyGone && <><dt>{file.reason}</dt><dd><RedactionText note={data.redaction} /></dd></>}
      {data.reason !== null && <><dt>{file.reason}</dt><dd>{data.reason}</dd></>}
      {data.evidence !== null && <><dt>{doing.evidence}</dt><dd>{data.evidence}</dd></>}
      {data.note !== null && <><dt>{head.secondNote}</dt><dd>{data.note}</dd></>}
      {data.changes.length > 0 && <><dt>{head.changes}</dt><dd>{data.changes.map((change) => <ChangeLine key={change.field} type={entry.recordType} change={change} />)}</dd></>}
      {data.people.length > 0 && <><dt>{head.changes}</dt><dd>{data.people.map((change, index) => <PeopleChange key={`${change.field}${index}`} change={change} />)}</dd></>}
      {data.records.length > 0 && <><dt>{head.shown}</dt><dd>{data.records.map(({ recordType, version }) => `${typeLabel(recordType)} (${file.version(version)})`).join(', ')}</dd></>}
      {data.files.length > 0 && <><dt>{head.shownFiles}</dt><dd>{files}</dd></>}
      {data.copy !== null && <><dt>{head.copy}</dt><dd>{data.copy}</dd></>}
    </>
  );
}

export function EntryDetails({ entry, purpose, columns }: { entry: JournalEntry; purpose: string; columns: number }) {
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
          <Told entry={entry} />
          <dt>{head.tree}</dt><dd>{entry.treePosition === null ? head.notPlaced : showNumber(entry.treePosition)}</dd>
          <dt>{head.entryId}</dt><dd className="journal-id">{entry.entryId}</dd>
        </dl>
      </td>
    </tr>
  );
}
