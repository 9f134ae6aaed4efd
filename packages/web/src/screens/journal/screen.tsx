import './journal.css';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKeys } from '../../components/keys.ts';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { EntryRow } from './entry-row.tsx';
import { FilterForm } from './filter-form.tsx';
import { useJournal } from './load.ts';
import type { JournalEntry, JournalFilter } from './load.ts';

/** The times are the keyboard rows of the table. */
const timesIn = (table: HTMLElement | null): HTMLElement[] => [...(table?.querySelectorAll<HTMLElement>('.journal-time') ?? [])];

function Entries({ entries, loading }: { entries: JournalEntry[]; loading: boolean }) {
  const words = useWords();
  const head = words.journal;
  const table = useRef<HTMLTableElement>(null);
  const withUnit = new Set(entries.map((entry) => entry.unitName)).size > 1;
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const times = timesIn(table.current);
    const next = times[times.indexOf(event.target as HTMLElement) + by];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  usePageKeys({ ArrowDown: (event) => { if (event.target === document.body) timesIn(table.current)[0]?.focus(); } });
  return (
    <div className="panel journal-table" role="presentation" onKeyDown={step}>
      <table ref={table} className={withUnit ? 'plain-table with-unit' : 'plain-table'} aria-label={head.table}>
        <thead>
          <tr><th scope="col" className="at">{head.at}</th><th scope="col" className="who">{head.actor}</th><th scope="col">{head.act}</th><th scope="col" className="file-no">{head.file}</th>{withUnit && <th scope="col">{head.unit}</th>}<th scope="col" className="why">{head.purpose}</th><th scope="col" className="ground">{head.clause}</th><th scope="col" className="number place" title={head.tree}>{head.place}</th></tr>
        </thead>
        <tbody>{entries.map((entry) => <EntryRow key={entry.entryId} entry={entry} withUnit={withUnit} />)}</tbody>
      </table>
      {!loading && entries.length === 0 && <p className="panel-empty">{head.none}</p>}
      {loading && <p className="panel-empty" role="status">{words.shell.loading}</p>}
    </div>
  );
}

export function JournalScreen() {
  const head = useWords().journal;
  const [filter, setFilter] = useState<JournalFilter>({});
  const journal = useJournal(filter);
  const checkpoint = journal.data?.pages[0]?.checkpoint;
  const line = checkpoint === undefined || checkpoint === null ? head.noCheckpoint : head.checkpoint(showNumber(checkpoint.size), showMoment(checkpoint.at, true));
  return (
    <div className="page">
      <div className="page-head"><h1>{head.title}</h1><span className="secondary">{head.note}</span></div>
      <FilterForm onApply={setFilter} />
      {journal.isError ? <Refusal error={journal.error} onRetry={() => void journal.refetch()} /> : <Entries entries={journal.data?.pages.flatMap((page) => page.entries) ?? []} loading={journal.isLoading} />}
      {journal.hasNextPage && <p><Button onClick={() => void journal.fetchNextPage()} disabled={journal.isFetching}>{head.more}</Button></p>}
      <Foot state={line} keys={<><KeyCap keys={['↑', '↓']} does={head.keys.choose} /><KeyCap keys={['Enter']} does={head.keys.details} /></>} />
    </div>
  );
}
