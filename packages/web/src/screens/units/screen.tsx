import './units.css';
import type { AccountView, Position, ProposalView, UnitView } from '@thahs/engine/contract';
import { Button } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKeys } from '../../components/keys.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import type { AccountDeed } from './account-row.tsx';
import { AccountTable } from './account-table.tsx';
import { AddDialog } from './add-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { useAccounts, useUnits } from './load.ts';
import { PostingDialog } from './posting-dialog.tsx';
import { Proposals } from './proposals.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { AddUnitDialog, ChangeUnitDialog } from './unit-dialog.tsx';
import { UnitFacts } from './unit-facts.tsx';
import { UnitTree } from './unit-tree.tsx';

type Doing = AccountDeed | { act: 'decide'; proposal: ProposalView } | { act: 'add' | 'add-unit' | 'change-unit' };

interface DialogsProps {
  doing: Doing | null;
  units: UnitView[];
  grants: Position[];
  unit: UnitView | null;
  onClose: () => void;
}

function Dialogs({ doing, units, grants, unit, onClose }: DialogsProps) {
  if (doing === null) return null;
  if (doing.act === 'add') return <AddDialog units={units} grants={grants} unitId={unit?.unitId ?? null} onClose={onClose} />;
  if (doing.act === 'add-unit') return <AddUnitDialog units={units} superiorId={unit?.unitId ?? null} onClose={onClose} />;
  if (doing.act === 'change-unit') return unit === null ? null : <ChangeUnitDialog units={units} unit={unit} onClose={onClose} />;
  if (doing.act === 'end') return <EndDialog account={doing.account} posting={doing.posting} onClose={onClose} />;
  if (doing.act === 'post') return <PostingDialog account={doing.account} units={units} grants={grants} onClose={onClose} />;
  if (doing.act === 'decide') return <DecideDialog proposal={doing.proposal} onClose={onClose} />;
  return doing.act === 'reset' ? <ResetDialog account={doing.account} onClose={onClose} /> : null;
}

function Keys({ units, accounts, find, unit }: { units: boolean; accounts: boolean; find: boolean; unit: UnitView | null }) {
  const words = useWords().units.keys;
  return (
    <>
      <KeyCap keys={['↑', '↓']} does={words.choose} />
      {accounts && <KeyCap keys={['N']} does={words.account} />}
      {units && <KeyCap keys={['U']} does={words.unit} />}
      {units && unit?.can.change.allowed === true && <KeyCap keys={['E']} does={words.change} />}
      {find && <KeyCap keys={['/']} does={words.find} />}
    </>
  );
}

const inUnit = (accounts: AccountView[], unitId: string | null): AccountView[] => accounts.filter((account) => unitId === null || account.postings.some((posting) => posting.unitId === unitId));

export function UnitsScreen() {
  const words = useWords().units;
  const { acts } = useSession();
  const manage = { units: acts.includes('unit.manage'), accounts: acts.includes('account.manage') };
  const seesAccounts = manage.accounts || acts.includes('account.read');
  const units = useUnits(acts.includes('unit.read'));
  const accounts = useAccounts(seesAccounts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const box = useRef<InputRef>(null);
  const list = units.data?.units ?? [];
  const unit = list.find((each) => each.unitId === chosen) ?? null;
  const begin = (event: KeyboardEvent, may: boolean, act: 'add' | 'add-unit' | 'change-unit'): void => {
    if (!may) return;
    event.preventDefault();
    setDoing({ act });
  };
  usePageKeys({
    n: (event) => begin(event, manage.accounts, 'add'),
    u: (event) => begin(event, manage.units, 'add-unit'),
    e: (event) => begin(event, unit?.can.change.allowed === true && manage.units, 'change-unit'),
    '/': (event) => { event.preventDefault(); box.current?.focus(); },
  });
  const addUnit = manage.units && <Button size="small" onClick={() => setDoing({ act: 'add-unit' })}>{words.addUnit}</Button>;
  const add = manage.accounts && <Button size="small" type="primary" onClick={() => setDoing({ act: 'add' })}>{words.add}</Button>;
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1></div>
      <div className={seesAccounts ? 'units-columns' : ''}>
        <Waiting query={units}>{(data) => <UnitTree units={data.units} chosen={chosen} add={addUnit} onChoose={setChosen} />}</Waiting>
        <div className="stack">
          {unit !== null && <UnitFacts unit={unit} superior={list.find((each) => each.unitId === unit.superiorId)} manage={manage.units} onChange={() => setDoing({ act: 'change-unit' })} onAddBelow={() => setDoing({ act: 'add-unit' })} />}
          {seesAccounts && <Proposals onDecide={(proposal) => setDoing({ act: 'decide', proposal })} />}
          {seesAccounts && <Waiting query={accounts}>{(data) => <AccountTable accounts={inUnit(data.accounts, chosen)} manage={manage.accounts} add={add} box={box} onDo={setDoing} />}</Waiting>}
        </div>
      </div>
      <Dialogs doing={doing} units={list} grants={units.data?.grants ?? []} unit={unit} onClose={() => setDoing(null)} />
      <Foot state={unit === null ? words.allUnits : `${words.selected}: ${unit.name}`} keys={<Keys units={manage.units} accounts={manage.accounts} find={seesAccounts} unit={unit} />} />
    </div>
  );
}
