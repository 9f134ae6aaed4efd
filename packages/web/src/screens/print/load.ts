import { useRead, useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

/** Makes the numbered copy; the number and the code come from the server. */
export const usePrint = () => useSubmit('file.print');

export function usePrintedFile(fileId: string) {
  const { code } = usePurpose();
  return useRead('file.read', { fileId, purpose: code }, { enabled: code !== '', fresh: 60_000 });
}

/** A look of its own, so it is asked for only when a register is chosen. */
export function useRegisters(fileId: string, wanted: boolean) {
  const { code } = usePurpose();
  return useRead('register.read', { fileId, purpose: code }, { enabled: wanted && code !== '', fresh: 60_000 });
}
