import type { Operations } from '@thahs/engine/contract';
import { useRead } from '../../../server/hooks.ts';
import { usePurpose } from '../../../server/purpose.tsx';

export type Supposed = Operations['dates.what-if']['input']['event'];

export function useDates(fileId: string) {
  const { code } = usePurpose();
  return useRead('dates.read', { fileId, purpose: code }, { enabled: code !== '', fresh: 60_000 });
}

export function useKept(fileId: string, open: boolean) {
  const { code } = usePurpose();
  return useRead('dates.kept', { fileId, purpose: code }, { enabled: code !== '' && open, fresh: 60_000 });
}

export function useWhatIf(fileId: string, event: Supposed | null) {
  const { code } = usePurpose();
  return useRead('dates.what-if', { fileId, purpose: code, event: event ?? { act: '', on: '' } }, { enabled: code !== '' && event !== null, fresh: 60_000 });
}
