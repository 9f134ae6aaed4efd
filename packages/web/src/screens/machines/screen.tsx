import './machines.css';
import type { MachineList } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { useSession } from '../../server/session.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { InUse, OutOfUse } from './machine-table.tsx';
import { OwnMachine } from './own-machine.tsx';
import { RegisterDialog } from './register-dialog.tsx';

const CLAUSE = 'tt.d8.k3';
/** The machine that was looked at last is the one that the node runs on. */
const ownOf = ({ machines, unregistered }: MachineList) => unregistered ?? machines.toSorted((a, b) => (b.seen?.at ?? '').localeCompare(a.seen?.at ?? ''))[0] ?? null;

function Machines({ list }: { list: MachineList }) {
  const words = useWords().machines;
  const { acts } = useSession();
  const [registering, setRegistering] = useState<{ host: string | null } | null>(null);
  const own = ownOf(list);
  const gone = list.machines.filter(({ state }) => state === 'RETIRED');
  const unknown = list.unregistered?.seen.host;
  return (
    <>
      {unknown !== undefined && <Notice tone="gold">{words.unregistered(unknown)} {acts.includes('machine.manage') && <Button size="small" onClick={() => setRegistering({ host: unknown })}>{words.registerOwn}</Button>}</Notice>}
      {own?.seen != null && <OwnMachine seen={own.seen} troubles={own.troubles} />}
      <InUse machines={list.machines.filter(({ state }) => state === 'IN_USE')} onRegister={() => setRegistering({ host: null })} />
      {gone.length > 0 && <OutOfUse machines={gone} />}
      {registering !== null && <RegisterDialog host={registering.host} onClose={() => setRegistering(null)} />}
    </>
  );
}

/** Machines of the base and what protects them against malicious software (Circular Điều 7.2.a, 8.3). */
export function MachinesScreen() {
  const words = useWords().machines;
  const found = useRead('machine.list', {});
  return (
    <div className="page stack machines">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <Waiting query={found}>{(list) => <Machines list={list} />}</Waiting>
      <Foot state={<ClauseLink clause={CLAUSE} citation={words.clause} />} />
    </div>
  );
}
