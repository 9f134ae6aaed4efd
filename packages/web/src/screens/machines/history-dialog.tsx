import type { MachineHistory } from '@thahs/engine/contract';
import { Link } from '@tanstack/react-router';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { ActName } from '../../shell/act-name.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import type { MachineDialogProps } from './machine-dialogs.tsx';
import { Found } from './standing.tsx';

function Told({ event: { keeper, place, antivirus, found, reason } }: { event: MachineHistory['history'][number] }) {
  return <td>{keeper}, {place}{antivirus !== null && <div>{antivirus}{found !== null && <>: <Found count={found} /></>}</div>}{reason !== null && <div className="secondary">{reason}</div>}</td>;
}

/** Everything that was done with a machine, as the journal has it. */
export function HistoryDialog({ machine, onClose }: MachineDialogProps) {
  const { machines: words, media, keeping } = useWords();
  const found = useRead('machine.read', { machineId: machine.machineId });
  return (
    <Dialog wide title={words.historyOf(machine.label)} closeLabel={words.close} onClose={onClose}>
      <Waiting query={found}>
        {({ history, disks }) => (
          <>
            <table className="plain-table">
              <thead><tr>{[words.at, words.act, words.keeper, words.by].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
              <tbody>{history.map((event) => <tr key={event.entryId}><td>{showMoment(event.at)}</td><td><ActName act={event.act} /></td><Told event={event} /><td>{event.by}</td></tr>)}</tbody>
            </table>
            {disks.length > 0 && <p>{words.disks} (<Link to="/keeping">{keeping.title}</Link>): {disks.map((disk) => <span key={disk.mediumId}>{disk.serial} <Chip tone="gold">{media.states[disk.state as keyof typeof media.states]}</Chip> </span>)}</p>}
          </>
        )}
      </Waiting>
    </Dialog>
  );
}
