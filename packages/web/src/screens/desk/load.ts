import type { ProposalView } from '@thahs/engine/contract';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';

/** Under the purpose in force, as the lists that its figures open. */
export function useDesk() {
  const { code: purpose } = usePurpose();
  return useRead('desk.read', purpose === '' ? {} : { purpose }, { fresh: 30_000 });
}

/** Proposals that wait for this person; who decides none asks for none. */
export function useProposalsToDecide(): ProposalView[] {
  const { counts } = useSession();
  const { data } = useRead('proposal.list', {}, { enabled: counts.proposals > 0, fresh: 30_000 });
  return (data?.proposals ?? []).filter(({ mayDecide }) => mayDecide);
}
