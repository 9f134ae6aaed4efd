import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sendForm } from '../../../server/call.ts';
import { newId } from '../../../server/operation-id.ts';

export interface Paper {
  readonly fileId: string;
  readonly kind: string;
  readonly title: string;
  readonly purpose: string;
  readonly content: File;
}

/** Sends one paper and tells how much of it has gone. The same paper sent again carries the same id, so that it counts once. */
export function useAttach(done: () => void) {
  const client = useQueryClient();
  const [part, setPart] = useState(0);
  const last = useRef<{ paper: Paper; id: string } | null>(null);
  const sending = useMutation({
    mutationFn: async (paper: Paper) => {
      const before = last.current;
      const same = before !== null && Object.keys(paper).every((name) => paper[name as keyof Paper] === before.paper[name as keyof Paper]);
      if (!same) last.current = { paper, id: newId() };
      const { content, ...fields } = paper;
      const form = new FormData();
      // The file comes last: the server reads the fields before it.
      for (const [name, value] of Object.entries({ operationId: last.current?.id ?? '', ...fields })) form.append(name, value);
      form.append('file', content);
      setPart(0);
      return sendForm('/api/attachment', form, setPart);
    },
    onSuccess: async () => {
      last.current = null;
      done();
      await client.invalidateQueries();
    },
  });
  return { sending, part };
}
