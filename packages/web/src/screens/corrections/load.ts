import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

export function useCorrections() {
  const { code: purpose } = usePurpose();
  return useRead('correction.list', purpose === '' ? {} : { purpose });
}
