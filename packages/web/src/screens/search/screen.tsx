import './search.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FileRow } from '@thahs/engine/contract';
import { useRef, useState } from 'react';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKeys } from '../../components/keys.ts';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useKindLabel } from '../../server/dictionary.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { SearchBox } from './box.tsx';
import { makeColumns } from './columns.tsx';
import { Empty } from './empty.tsx';
import { Filters } from './filters.tsx';
import { ListHead, showTotal } from './list-head.tsx';
import { FileList } from './list.tsx';
import { useSearch, useShownColumns } from './load.ts';
import { QuickLook } from './quick-look.tsx';
import { Saved } from './saved.tsx';
import { Understood } from './understood.tsx';
import { asWanted, tidy } from './wanted.ts';
import type { Wanted } from './wanted.ts';

const route = getRouteApi('/search');
function useWanted(): { wanted: Wanted; change: (part: Wanted) => void; replace: (wanted: Wanted) => void } {
  // The router leaves words of the address that no search knows; the server would refuse them.
  const wanted = asWanted(route.useSearch());
  const navigate = useNavigate({ from: '/search' });
  const replace = (next: Wanted): void => void navigate({ search: tidy(next) });
  return { wanted, replace, change: (part) => replace({ ...wanted, ...part }) };
}

function RowInWords({ rows, at, total }: { rows: FileRow[]; at: number; total: string }) {
  const words = useWords().search;
  const row = rows[at];
  if (row === undefined) return null;
  return <span aria-live="polite">{words.row(showNumber(at + 1), total)} · <strong>{row.fileNo} {row.name}</strong>, {words.born(showDate(row.birth))} · {row.unitName}</span>;
}

/** Without a purpose nothing is ever asked. */
function NotYet({ purpose }: { purpose: string }) {
  const words = useWords().shell;
  return <>{purpose === '' ? words.notOpen : words.loading}</>;
}

function Keys() {
  const words = useWords().search;
  return (
    <>
      <KeyCap keys={['↑', '↓']} does={words.keys.choose} />
      <KeyCap keys={['Enter']} does={words.keys.open} />
      <KeyCap keys={[words.keys.space]} does={words.keys.look} />
      <KeyCap keys={['/']} does={words.keys.box} />
      <span>{words.journaled}</span>
    </>
  );
}

export function SearchScreen() {
  const words = useWords();
  const navigate = useNavigate();
  const { wanted, change, replace } = useWanted();
  const { code: purpose } = usePurpose();
  const { found, rows, first } = useSearch(wanted, purpose);
  const [shown, setShown] = useShownColumns();
  const listed = `${purpose}${JSON.stringify(wanted)}`;
  const [place, setPlace] = useState({ listed, at: 0 });
  const at = place.listed === listed ? place.at : 0;
  const [look, setLook] = useState<FileRow | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const kindLabel = useKindLabel();
  usePageKeys({ '/': (event) => { event.preventDefault(); box.current?.focus(); box.current?.select(); }, Escape: () => box.current?.focus() });

  const open = (row: FileRow): void => void navigate({ to: '/files/$fileId', params: { fileId: row.fileId } });
  const more = (): void => void (found.hasNextPage && !found.isFetching && found.fetchNextPage());
  const sort: Parameters<typeof makeColumns>[0]['onSort'] = (by) => change({ sort: by, descending: wanted.sort === by && wanted.descending !== true });
  const columns = (room: number): ReturnType<typeof makeColumns> => makeColumns({ shown, room, rows, wanted, words, kindLabel, onSort: sort });
  const total = first === undefined ? '…' : showTotal(first);
  return (
    <div className="search">
      <h1 className="visually-hidden">{words.shell.items.search}</h1>
      <div className="search-top">
        <SearchBox query={wanted.query ?? ''} box={box} onSearch={(query) => change({ query, exact: false })} onDown={() => grid.current?.focus()} />
        <Understood understood={first?.understood ?? []} exact={wanted.exact === true} onExact={(exact) => change({ exact })} />
        <Filters wanted={wanted} onChange={change} onDrop={replace} />
      </div>
      <Saved wanted={wanted} purpose={purpose} total={total} onChoose={replace} />
      {first !== undefined && <ListHead first={first} wanted={wanted} shown={shown} onShown={setShown} />}
      {first === undefined && !found.isError && <div className="list-head secondary" role="status"><NotYet purpose={purpose} /></div>}
      {found.isError && <div className="list-head"><Refusal error={found.error} onRetry={() => void found.refetch()} /></div>}
      {first !== undefined && rows.length === 0 && <Empty query={wanted.query} nothingThere={first.scopeTotal === 0} />}
      {rows.length > 0 && <FileList rows={rows} columns={columns} at={at} grid={grid} onMove={(to) => setPlace({ listed, at: to })} onOpen={open} onLook={setLook} onNearEnd={more} />}
      {look !== null && <QuickLook row={look} onOpen={open} onClose={() => setLook(null)} />}
      <Foot state={<RowInWords rows={rows} at={at} total={total} />} keys={<Keys />} />
    </div>
  );
}
