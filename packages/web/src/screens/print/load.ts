import { useRead, useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

/** Makes the numbered copy; the number and the code come from the server. */
export const usePrint = () => useSubmit('file.print');

export function usePrintedFile(fileId: string) {
  const { code } = usePurpose();
  return useRead('file.read', { fileId, purpose: code }, { enabled: code !== '', fresh: 60_000 });
}
