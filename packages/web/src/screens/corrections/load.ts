import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

export function useRedactions() {
  const { code: purpose } = usePurpose();
  return useRead('redaction.list', purpose === '' ? {} : { purpose });
}

export function useCorrections() {
  const { code: purpose } = usePurpose();
  return useRead('correction.list', purpose === '' ? {} : { purpose });
}
