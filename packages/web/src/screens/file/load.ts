import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

const fewLooks = 12;

/** The file itself: each reading is journalled, so it is not read again behind the reader's back. */
export function useFile(fileId: string, asOf: string | undefined) {
  const { code } = usePurpose();
  return useRead('file.read', { fileId, purpose: code, ...(asOf === undefined ? {} : { asOf }) }, { enabled: code !== '', fresh: 60_000 });
}

export function useLooks(fileId: string, limit = fewLooks) {
  const { code } = usePurpose();
  return useRead('file.looks', { fileId, purpose: code, limit }, { enabled: code !== '', fresh: 60_000 });
}

export function useHistory(fileId: string) {
  const { code } = usePurpose();
  return useRead('file.history', { fileId, purpose: code }, { enabled: code !== '', fresh: 60_000 });
}
