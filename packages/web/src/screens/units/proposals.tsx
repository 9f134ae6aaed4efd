import type { ProposalView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Panel } from '../../components/panel.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useProposals } from './load.ts';

/** What one person proposed about accounts and units and another has to decide. */
export function Proposals({ onDecide }: { onDecide: (proposal: ProposalView) => void }) {
  const words = useWords();
  const head = words.units;
  const { data } = useProposals();
  if (data === undefined || data.proposals.length === 0) return null;
  const { proposals } = data;
  return (
    <Panel title={head.proposals} note={<span className="gold strong">{head.countProposals(showNumber(proposals.length))}</span>}>
      <table className="plain-table" aria-label={head.proposals}>
        <thead><tr><th scope="col">{head.proposal}</th><th scope="col">{head.person}</th><th scope="col">{head.postings}</th><th scope="col">{head.proposedBy}</th><th scope="col">{head.deeds}</th></tr></thead>
        <tbody>
          {proposals.map((proposal) => (
            <tr key={proposal.proposalId}>
              <td>{head.proposalActs[proposal.act] ?? proposal.act}</td>
              <td><strong>{proposal.name}</strong><div className="secondary">{[proposal.rank, proposal.login].filter((part) => part !== '').join(', ')}</div></td>
              <td>{proposal.position === null ? '' : `${words.shell.positions[proposal.position]}, `}{proposal.unitName}{proposal.superiorName !== null && ` → ${proposal.superiorName}`}{proposal.kindName !== null && ` → ${proposal.kindName}`}{proposal.from !== null && <span className="secondary nowrap"> {head.since(showDate(proposal.from))}</span>}{proposal.to !== null && <span className="secondary nowrap"> {head.ended(showDate(proposal.to))}</span>}</td>
              <td>{proposal.proposedBy}<div className="secondary nowrap">{showMoment(proposal.proposedAt)}</div></td>
              <td className="deeds-cell">{proposal.mayDecide ? <Button size="small" aria-label={`${head.decide} ${proposal.act === 'unit.change' ? proposal.unitName : proposal.name}`} onClick={() => onDecide(proposal)}>{head.decide}</Button> : <span className="gold">{head.waitsHead}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
