import type { CountsView } from '@thahs/engine/contract';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { PeriodForm } from '../../components/period-form.tsx';
import { dayOf, showDate } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { CountsPaper } from './counts-paper.tsx';
import { CountsTable } from './counts-table.tsx';
import './counts.css';

const clause = 'nd59.d8.k1';
const hasRows = (view: CountsView | undefined): boolean => view !== undefined && view.rows.length > 0;

/** Số liệu tăng, giảm: who was there, who came and who left, of one unit over a period. */
export function CountsScreen() {
  const words = useWords().counts;
  const { now } = useSession();
  const { code: purpose } = usePurpose();
  const [period, setPeriod] = useState(() => ({ from: `${dayOf(now).slice(0, 8)}01`, to: dayOf(now) }));
  const [unitId, setUnit] = useState('');
  const [withBelow, setWithBelow] = useState(false);
  const [printing, setPrinting] = useState(false);
  const units = useRead('unit.list', {}, { fresh: 60_000 }).data?.units ?? [];
  const found = useRead('counts.read', { purpose, ...period, ...(unitId === '' ? {} : { unitId }), ...(withBelow ? { withBelow } : {}) }, { enabled: purpose !== '', fresh: 10_000 });
  const scope = words.foot(found.data?.unitName ?? '', withBelow, showDate(period.from), showDate(period.to));
  if (printing && found.data !== undefined) return <CountsPaper view={found.data} scope={scope} onBack={() => setPrinting(false)} />;
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <div className="row counts-choice">
        <PeriodForm id="counts" period={period} onApply={setPeriod} />
        {hasRows(found.data) && <Button onClick={() => setPrinting(true)}>{words.print}</Button>}
        {units.length > 1 && <div className="field"><label htmlFor="counts-unit">{words.unit}</label><Select id="counts-unit" style={{ width: 280 }} {...(unitId === '' ? {} : { value: unitId })} placeholder={found.data?.unitName} options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))} showSearch={{ optionFilterProp: 'label' }} onChange={setUnit} /></div>}
        {units.length > 1 && <div className="field"><label htmlFor="counts-below">{words.belowLabel}</label><Checkbox id="counts-below" checked={withBelow} onChange={(event) => setWithBelow(event.target.checked)}>{words.below}</Checkbox></div>}
      </div>
      <Waiting query={found}>{(view) => <div className="panel counts-panel">{view.outside.length > 0 && <Notice tone="gold">{words.outside(view.outside.join(', '))}</Notice>}{view.rows.length === 0 ? <p className="panel-empty">{words.none}</p> : <CountsTable view={view} />}</div>}</Waiting>
      <Foot state={<><ClauseLink clause={clause} citation={words.clause} />. {scope}</>} />
    </div>
  );
}
