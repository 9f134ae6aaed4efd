import { Link } from '@tanstack/react-router';
import type { ProposalView } from '@thahs/engine/contract';
import { showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';

/** A proposal about an account or a unit that this person may decide, where it is decided. */
export function ProposalLine({ proposal }: { proposal: ProposalView }) {
  const { desk, units } = useWords();
  return (
    <li className="desk-line">
      <div><strong>{units.proposalActs[proposal.act] ?? proposal.act}</strong>{proposal.name !== '' && `, ${proposal.name}`} <span className="faint">{proposal.unitName}</span><div className="secondary">{proposal.proposedBy}, {showDate(proposal.proposedAt)}</div></div>
      <Link to="/units">{desk.decideProposal}</Link>
    </li>
  );
}
