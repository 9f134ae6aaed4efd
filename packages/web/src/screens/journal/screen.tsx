import './journal.css';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useSession } from '../../server/session.ts';
import { ActName } from '../../shell/act-name.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { FilterForm } from './filter-form.tsx';
import { useJournal } from './load.ts';
import type { JournalEntry, JournalFilter } from './load.ts';

function positionName(words: Words, position: string): string {
  const names: Record<string, string> = words.shell.positions;
  return names[position] ?? position;
}

function Entry({ entry }: { entry: JournalEntry }) {
  const words = useWords();
  const label = useLabel();
  const { purposes } = useSession();
  const purpose = purposes.find((each) => each.code === entry.purpose);
  return (
    <tr>
      <td className="nowrap">{showMoment(entry.at, true)}</td>
      <td>{entry.actor}<div className="secondary">{positionName(words, entry.position)}</div></td>
      <td><ActName act={entry.act} />{entry.reason !== null && <div className="secondary">{entry.reason}</div>}</td>
      <td className="nowrap">{entry.fileNo ?? '—'}</td>
      <td>{entry.unitName ?? '—'}</td>
      <td>{label(purpose?.label, entry.purpose ?? '—')}</td>
      <td><ClauseLink clause={entry.clause} citation={entry.citation} /></td>
      <td className="number">{entry.treePosition === null ? '—' : showNumber(entry.treePosition)}</td>
    </tr>
  );
}

export function JournalScreen() {
  const words = useWords();
  const head = words.journal;
  const [filter, setFilter] = useState<JournalFilter>({});
  const journal = useJournal(filter);
  const entries = journal.data?.pages.flatMap((page) => page.entries) ?? [];
  const checkpoint = journal.data?.pages[0]?.checkpoint;
  const line = checkpoint === undefined || checkpoint === null ? head.noCheckpoint : head.checkpoint(showNumber(checkpoint.size), showMoment(checkpoint.at, true));
  return (
    <div className="page">
      <div className="page-head"><h1>{head.title}</h1><span className="secondary">{head.note} {line}</span></div>
      <FilterForm onApply={setFilter} />
      <Refusal error={journal.error} onRetry={() => void journal.refetch()} />
      <div className="panel journal-table">
        <table className="plain-table" aria-label={head.table}>
          <thead>
            <tr><th scope="col">{head.at}</th><th scope="col">{head.actor}</th><th scope="col">{head.act}</th><th scope="col">{head.file}</th><th scope="col">{head.unit}</th><th scope="col">{head.purpose}</th><th scope="col">{head.clause}</th><th scope="col" className="number">{head.tree}</th></tr>
          </thead>
          <tbody>{entries.map((entry) => <Entry key={entry.entryId} entry={entry} />)}</tbody>
        </table>
        {journal.isSuccess && entries.length === 0 && <p className="panel-empty">{head.none}</p>}
        {journal.isLoading && <p className="panel-empty" role="status">{words.shell.loading}</p>}
      </div>
      {journal.hasNextPage && <p><Button onClick={() => void journal.fetchNextPage()} disabled={journal.isFetching}>{head.more}</Button></p>}
      <Foot state={line} keys={checkpoint?.note === undefined ? null : <Link to="/clauses">{words.shell.items.clauses}</Link>} />
    </div>
  );
}
