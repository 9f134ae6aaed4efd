import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../language/language.tsx';
import { Refusal } from './refusal.tsx';

interface WaitingProps<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** Shows what a read brought, or that it is still coming, or why it did not come. */
export function Waiting<T>({ query, children }: WaitingProps<T>) {
  const words = useWords();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <div className="panel-body"><Refusal error={query.error} onRetry={() => void query.refetch()} /></div>;
  // A question that this position has no purpose for is never asked.
  return <div className="panel-empty" role="status">{query.fetchStatus === 'idle' ? words.shell.notOpen : words.shell.loading}</div>;
}
