import type { ProposalView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { TextField } from './fields.tsx';
import { OneTime } from './one-time.tsx';

export function DecideDialog({ proposal, onClose }: { proposal: ProposalView; onClose: () => void }) {
  const words = useWords();
  const head = words.units;
  const [note, setNote] = useState('');
  const decide = useSubmit('proposal.decide', (output) => { if (output.oneTimePassword === null) onClose(); });
  const send = (accept: boolean): void => decide.mutate({ proposalId: proposal.proposalId, accept, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  const { name, rank, login, unitName } = proposal;
  const password = decide.data?.oneTimePassword;
  if (password !== undefined && password !== null) return <OneTime slip={{ title: head.accepted, name, rank, login, unitName, password }} onClose={onClose} />;
  const acts = (
    <>
      <Button disabled={decide.isPending} onClick={() => send(false)}>{head.sendBack}</Button>
      <Button type="primary" disabled={decide.isPending} onClick={() => send(true)}>{head.accept}</Button>
    </>
  );
  return (
    <Dialog title={`${head.decideTitle}: ${head.proposalActs[proposal.act] ?? proposal.act}`} closeLabel={words.shell.cancel} onClose={onClose} acts={acts}>
      <dl className="facts">
        {login !== '' && <><dt>{head.person}</dt><dd><strong>{name}</strong>{rank === '' ? '' : `, ${rank}`}</dd><dt>{head.login}</dt><dd>{login}</dd></>}
        {proposal.position !== null && <><dt>{head.position}</dt><dd>{words.shell.positions[proposal.position]}</dd></>}
        <dt>{head.unit}</dt><dd>{unitName}</dd>
        {proposal.superiorName !== null && <><dt>{head.newSuperior}</dt><dd><strong>{proposal.superiorName}</strong></dd></>}
        {proposal.kindName !== null && <><dt>{head.newKind}</dt><dd><strong>{proposal.kindName}</strong></dd></>}
        {proposal.from !== null && <><dt>{head.from}</dt><dd>{showDate(proposal.from)}{proposal.to === null ? '' : ` ${head.ended(showDate(proposal.to))}`}</dd></>}
        <dt>{head.proposedBy}</dt><dd>{proposal.proposedBy}, {showMoment(proposal.proposedAt)}</dd>
      </dl>
      <p className="secondary">{proposal.act === 'unit.change' ? head.decideMoveNote : head.decideNote}</p>
      <TextField id="decide-note" label={head.note} value={note} onChange={setNote} />
      <Refusal error={decide.error} />
    </Dialog>
  );
}
