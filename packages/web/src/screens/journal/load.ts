import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../server/call.ts';
import { useRead } from '../../server/hooks.ts';
import type { Input, Output } from '../../server/call.ts';

const pageSize = 100;
export type JournalFilter = Pick<Input<'journal.list'>, 'from' | 'to' | 'actor' | 'act'>;
export type JournalEntry = Output<'journal.list'>['entries'][number];

export const useJournal = (filter: JournalFilter) => useInfiniteQuery({
  queryKey: ['journal.list', filter],
  queryFn: ({ pageParam }) => call('journal.list', { ...filter, limit: pageSize, ...(pageParam === '' ? {} : { before: pageParam }) }),
  initialPageParam: '',
  getNextPageParam: (last: Output<'journal.list'>) => (last.entries.length < pageSize ? undefined : last.entries.at(-1)?.entryId),
});

/** Entries do not change: read once. */
export const useJournalEntry = (entryId: string) => useRead('journal.entry', { entryId }, { fresh: Infinity });
