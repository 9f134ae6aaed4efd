import './units.css';
import type { AccountView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { AccountTable } from './account-table.tsx';
import type { PostingView } from './account-table.tsx';
import { AddDialog } from './add-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { useAccounts, useUnits } from './load.ts';
import { UnitTree } from './unit-tree.tsx';

export function UnitsScreen() {
  const words = useWords().units;
  const { acts } = useSession();
  const seesAccounts = acts.includes('account.read') || acts.includes('account.manage');
  const units = useUnits(acts.includes('unit.read'));
  const accounts = useAccounts(seesAccounts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<{ account: AccountView; posting: PostingView } | null>(null);
  const manage = acts.includes('account.manage');
  const list = units.data?.units ?? [];
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1></div>
      <div className={seesAccounts ? 'units-columns' : ''}>
        <Waiting query={units}>{(data) => <UnitTree units={data.units} chosen={chosen} onChoose={setChosen} />}</Waiting>
        {seesAccounts && (
          <Waiting query={accounts}>
            {(data) => (
              <AccountTable
                accounts={data.accounts.filter((account) => chosen === null || account.postings.some((posting) => posting.unitId === chosen))} manage={manage}
                add={manage && <Button size="small" type="primary" onClick={() => setAdding(true)}>{words.add}</Button>} onEnd={(account, posting) => setEnding({ account, posting })}
              />
            )}
          </Waiting>
        )}
      </div>
      {adding && <AddDialog units={list} unitId={chosen} onClose={() => setAdding(false)} />}
      {ending !== null && <EndDialog account={ending.account} posting={ending.posting} onClose={() => setEnding(null)} />}
      <Foot state={chosen === null ? words.allUnits : `${words.selected}: ${list.find((unit) => unit.unitId === chosen)?.name ?? ''}`} />
    </div>
  );
}
