import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from './call.ts';
import type { Input, OperationName, Output } from './call.ts';
import { newId } from './operation-id.ts';

interface ReadOptions {
  enabled?: boolean;
  /** Milliseconds an answer is taken as fresh. */
  fresh?: number;
  every?: number | false;
  keep?: boolean;
}

/** Reads through an operation; the answer is kept under its name and input. */
export function useRead<N extends OperationName>(name: N, input: Input<N>, options: ReadOptions = {}): UseQueryResult<Output<N>> {
  return useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    staleTime: options.fresh ?? 0,
    refetchInterval: options.every ?? false,
    ...(options.keep === true ? { placeholderData: (before: unknown) => before as never } : {}),
  });
}

/** Does something through an operation; everything read before is read again afterwards. */
export function useAct<N extends OperationName>(name: N, done?: (output: Output<N>) => void): UseMutationResult<Output<N>, Error, Input<N>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<N>) => call(name, input),
    onSuccess: async (output) => {
      done?.(output);
      await client.invalidateQueries();
    },
  });
}

type Submittable = { [N in OperationName]: Input<N> extends { operationId: string } ? N : never }[OperationName];
export type Submission<N extends Submittable> = Omit<Input<N>, 'operationId'>;

/** As `useAct`, with an operation id: the same submission sent again carries the same id, so it counts once. */
export function useSubmit<N extends Submittable>(name: N, done?: (output: Output<N>) => void): UseMutationResult<Output<N>, Error, Submission<N>> {
  const client = useQueryClient();
  const last = useRef<{ text: string; id: string } | null>(null);
  return useMutation({
    mutationFn: (submission: Submission<N>) => {
      const text = JSON.stringify(submission);
      if (last.current === null || last.current.text !== text) last.current = { text, id: newId() };
      return call(name, { ...submission, operationId: last.current.id });
    },
    onSuccess: async (output) => {
      last.current = null;
      done?.(output);
      await client.invalidateQueries();
    },
  });
}
