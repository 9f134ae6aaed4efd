import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';

/** Under the purpose in force, as the lists that its figures open. */
export function useDesk() {
  const { code: purpose } = usePurpose();
  return useRead('desk.read', purpose === '' ? {} : { purpose }, { fresh: 30_000 });
}
