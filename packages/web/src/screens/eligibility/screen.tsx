import './eligibility.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { EligibilityList } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKeys } from '../../components/keys.ts';
import { Tabs } from '../../components/tabs.tsx';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { Chooser } from './chooser.tsx';
import { Conditions } from './conditions.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { longest, page, useList } from './load.ts';
import { PrintView } from './printed.tsx';
import { Reasons } from './reasons.tsx';
import { ReviewTable } from './table.tsx';
import { outcomes } from './wanted.ts';
import type { Change, WantedReview } from './wanted.ts';

const route = getRouteApi('/eligibility');
const panelId = 'review-panel';

interface PartProps {
  list: EligibilityList;
  wanted: WantedReview;
  show: (change: Change) => void;
  limit: number;
  onMore: () => void;
}

function Nothing({ list, wanted }: Pick<PartProps, 'list' | 'wanted'>) {
  const words = useWords().eligibility;
  const nobody = Object.values(list.totals).every((count) => count === 0);
  return (
    <div className="panel-empty">
      <p>{nobody ? words.nobody : words.none[list.outcome]}</p>
      <p className="secondary">{nobody ? words.nobodyHint : wanted.condition === undefined ? words.noneHint[list.outcome] : words.everyCondition}</p>
    </div>
  );
}

/** One part of the list with its conditions, keys and the reasons of one person beside it. */
function Part({ list, wanted, show, limit, onMore }: PartProps) {
  const words = useWords().eligibility;
  const [at, setAt] = useState(0);
  const part = useRef<HTMLDivElement>(null);
  const move = (by: number): void => {
    const next = Math.max(0, Math.min(list.rows.length - 1, at + by));
    setAt(next);
    // The name in the row takes the focus, so that Enter opens it wherever the focus was before.
    part.current?.querySelector<HTMLElement>(`tbody tr:nth-child(${String(next + 1)}) button`)?.focus();
  };
  usePageKeys({
    ArrowDown: (event) => { event.preventDefault(); move(1); }, ArrowUp: (event) => { event.preventDefault(); move(-1); },
    Enter: (event) => { if (event.target instanceof HTMLElement && event.target.closest('button, a, [role="combobox"]') !== null) return; const row = list.rows[at]; if (row) show({ file: row.fileId }); },
    Escape: () => show({ file: undefined }),
  });
  return (
    <div className={wanted.file === undefined ? 'review-body' : 'review-body is-open'}>
      <div className="panel review-panel">
        <Tabs label={words.outcome} tabs={outcomes.map((key) => ({ key, label: words.outcomes[key], count: showNumber(list.totals[key]) }))} current={list.outcome} panelId={panelId}
          onChange={(key) => show({ outcome: outcomes.find((each) => each === key), condition: undefined, only: undefined, file: undefined })} />
        <div id={panelId} ref={part} tabIndex={-1} role="tabpanel" aria-label={words.outcomes[list.outcome]} className="review-part">
          <Conditions list={list} wanted={wanted} onChange={show} />
          {list.rows.length === 0 ? <Nothing list={list} wanted={wanted} /> : <ReviewTable list={list} at={at} open={wanted.file} onOpen={(row, index) => { setAt(index); show({ file: row.fileId }); }} />}
          <p className="panel-empty secondary">{list.rows.length > 0 && <>{words.shown(showNumber(list.rows.length), showNumber(list.total))} </>}{list.rows.length < list.total && (limit < longest ? <button type="button" className="link-button" onClick={onMore}>{words.more}</button> : words.narrow)} {list.outside > 0 && words.outside(showNumber(list.outside))}</p>
        </div>
      </div>
      {wanted.file !== undefined && <Reasons fileId={wanted.file} list={list} onClose={() => show({ file: undefined })} />}
    </div>
  );
}

/** Who qualifies in a round, who does not and what is wanting; one click or Enter opens the reasons of a person. */
export function EligibilityScreen() {
  const words = useWords().eligibility;
  const wanted = route.useSearch();
  const navigate = useNavigate({ from: '/eligibility' });
  const { acts, unit } = useSession();
  const [limit, setLimit] = useState(page);
  const [exporting, setExporting] = useState(false);
  const list = useList(wanted, limit);
  const show = (change: Change): void => void navigate({ search: (old) => Object.fromEntries(Object.entries({ ...old, ...change }).filter(([, value]) => value !== undefined)) as WantedReview, replace: true });
  const own = list.data?.unitId === unit.id;
  const leaves = (act: 'print' | 'export'): boolean => acts.includes(act) && own && (list.data?.total ?? 0) > 0;
  const turnTo = (outcome: (typeof outcomes)[number]): void => show({ outcome, condition: undefined, only: undefined, file: undefined });
  usePageKeys({ ...Object.fromEntries(outcomes.map((outcome, at) => [String(at + 1), () => turnTo(outcome)])), i: () => { if (leaves('print')) show({ view: 'print' }); } });
  if (wanted.view === 'print') return <div className="page review-printing"><Waiting query={list}>{(data) => <PrintView list={data} wanted={wanted} onBack={() => show({ view: undefined })} />}</Waiting></div>;
  return (
    <div className="page review">
      <div className="page-head">
        <h1>{words.title}</h1><span className="secondary">{words.note}</span>
        <div className="grow">{acts.includes('export') && <Button size="small" disabled={!leaves('export')} onClick={() => setExporting(true)}>{words.export}</Button>}{acts.includes('print') && <Button size="small" disabled={!leaves('print')} onClick={() => show({ view: 'print' })}>{words.print}</Button>}</div>
      </div>
      <Waiting query={list}>
        {(data) => (
          <>
            <Chooser list={data} onChange={show} />
            <Part key={`${data.kind} ${data.round.code} ${data.unitId} ${data.outcome} ${wanted.condition}`} list={data} wanted={wanted} show={show} limit={limit} onMore={() => setLimit(longest)} />
            {exporting && <ExportDialog list={data} wanted={wanted} onClose={() => setExporting(false)} />}
          </>
        )}
      </Waiting>
      <Foot state={list.data === undefined ? null : words.foot(list.data.unitName, showDate(list.data.today))} keys={<><KeyCap keys={['↑', '↓']} does={words.keys.move} /><KeyCap keys={['Enter']} does={words.keys.open} /><KeyCap keys={['1–4']} does={words.keys.parts} /><KeyCap keys={['I']} does={words.keys.print} /></>} />
    </div>
  );
}
