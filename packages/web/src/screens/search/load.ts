import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { FileRow, SearchOutput } from '@thahs/engine/contract';
import { useMemo } from 'react';
import { call } from '../../server/call.ts';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { allColumns, firstColumns } from './columns.tsx';
import type { ColumnKey } from './columns.tsx';
import type { Wanted } from './wanted.ts';

const pageSize = 200;

/** Pages of the list; the first page also tells the total and how the words were understood. */
export function useSearch(wanted: Wanted, purpose: string) {
  const found = useInfiniteQuery({
    queryKey: ['file.search', wanted, purpose],
    queryFn: ({ pageParam }) => call('file.search', { ...wanted, query: wanted.query ?? '', purpose, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (last: SearchOutput, pages) => (last.rows.length < pageSize ? undefined : pages.length * pageSize),
    enabled: purpose !== '',
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo<FileRow[]>(() => found.data?.pages.flatMap((page) => page.rows) ?? [], [found.data]);
  return { found, rows, first: found.data?.pages[0] };
}

/** Counted under the purpose in force, as the lists that they open. */
export function useFilters() {
  const { code: purpose } = usePurpose();
  return useRead('filter.list', purpose === '' ? {} : { purpose }, { fresh: 60_000 });
}

/** The columns this person chose, kept by the server with the account. */
export function useShownColumns(): [ColumnKey[], (shown: ColumnKey[]) => void] {
  const client = useQueryClient();
  const kept = useRead('columns.read', {}, { fresh: Infinity });
  const chosen = allColumns.filter((key) => kept.data?.columns?.includes(key));
  const keep = (columns: ColumnKey[]): void => {
    client.setQueryData(['columns.read', {}], { columns });
    void call('columns.save', { columns }).catch(() => undefined);
  };
  return [chosen.length === 0 ? firstColumns : chosen, keep];
}
