import type { MachineView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Chip } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { MachineActs } from './machine-acts.tsx';
import { Found, Standing } from './standing.tsx';

function Software({ machine: { seen, antivirus, antivirusVersion, licenceEnds, statedAt } }: { machine: MachineView }) {
  const words = useWords().machines;
  const licence = antivirus === null ? null : <div className="secondary">{licenceEnds === null ? words.noEnd : words.licence(showDate(licenceEnds))}</div>;
  if (seen?.software != null) return <td>{seen.software}<div className="secondary">{words.byNode}</div>{licence}</td>;
  if (antivirus === null) return <td><span className="secondary">{words.notStated}</span></td>;
  return <td>{antivirus} {antivirusVersion}<div className="secondary">{words.byOfficer(showDate(statedAt))}</div>{licence}</td>;
}

function Scan({ scan }: { scan: MachineView['known']['scan'] }) {
  const words = useWords().machines;
  if (scan === null) return <td><span className="secondary">{words.noScan}</span></td>;
  return <td>{showDate(scan.at)}<div className="secondary"><Found count={scan.found} /></div></td>;
}

function Row({ machine }: { machine: MachineView }) {
  const words = useWords().machines;
  const { signaturesAt, scan } = machine.known;
  return (
    <tr>
      <td><strong>{machine.label}</strong><div className="secondary">{words.roles[machine.role]}, {words.serial} {machine.serial}</div></td>
      <Software machine={machine} />
      <td>{signaturesAt === null ? <span className="secondary">{words.noSignatures}</span> : showDate(signaturesAt)}</td>
      <Scan scan={scan} />
      <td>{machine.keeper}<div className="secondary">{machine.place}</div></td>
      <td><Standing troubles={machine.troubles} /></td>
      <td><MachineActs machine={machine} /></td>
    </tr>
  );
}

export function InUse({ machines, onRegister }: { machines: MachineView[]; onRegister: () => void }) {
  const words = useWords().machines;
  const { acts } = useSession();
  const register = acts.includes('machine.manage') ? <Button size="small" onClick={onRegister}>{words.register}</Button> : undefined;
  return (
    <Panel title={words.inUse} side={register}>
      {machines.length === 0 ? <div className="panel-empty"><p>{words.none}</p><p className="secondary">{words.noneHint}</p></div> : (
        <table className="plain-table">
          <thead><tr>{[words.machine, words.antivirus, words.signatures, words.scan, words.keeper, words.standing].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="visually-hidden">{words.more}</span></th></tr></thead>
          <tbody>{machines.map((machine) => <Row key={machine.machineId} machine={machine} />)}</tbody>
        </table>
      )}
    </Panel>
  );
}

function Disks({ machine: { disks, disksWaiting } }: { machine: MachineView }) {
  const words = useWords().machines;
  if (disks === 0) return <span className="secondary">{words.noDisks}</span>;
  return disksWaiting > 0 ? <Chip tone="gold">{words.disksWaiting(showNumber(disksWaiting))}</Chip> : <Chip>{words.disksCleared(showNumber(disks))}</Chip>;
}

export function OutOfUse({ machines }: { machines: MachineView[] }) {
  const words = useWords().machines;
  return (
    <Panel title={words.out}>
      <table className="plain-table">
        <thead><tr>{[words.machine, words.keeper, words.diskState].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="visually-hidden">{words.more}</span></th></tr></thead>
        <tbody>
          {machines.map((machine) => (
            <tr key={machine.machineId}>
              <td><strong>{machine.label}</strong><div className="secondary">{words.roles[machine.role]}, {words.serial} {machine.serial}</div></td>
              <td>{machine.keeper}<div className="secondary">{machine.place}</div></td>
              <td><Disks machine={machine} /></td>
              <td><MachineActs machine={machine} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
