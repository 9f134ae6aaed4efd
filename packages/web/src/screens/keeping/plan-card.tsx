import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { inUse } from './load.ts';
import type { Keeping } from './load.ts';
import { PlanDialog } from './plan-dialog.tsx';

/** Under which plan the node works, and who answers for it. */
export function PlanCard({ keeping: { status, media } }: { keeping: Keeping }) {
  const words = useWords().keeping;
  const { acts } = useSession();
  const [editing, setEditing] = useState(false);
  const { plan } = status;
  return (
    <section className="panel keeping-card" aria-label={words.planHead}>
      <div className="keeping-card-head">
        <h2>{words.planHead}</h2>
        {acts.includes('keeping.manage') && inUse(media).length > 1 && <Button size="small" className="keeping-card-act" onClick={() => setEditing(true)}>{words.planEdit}</Button>}
      </div>
      {plan === null ? <p className="panel-empty">{words.planMissing}</p> : (
        <>
          <dl className="facts">
            <dt>{words.planHour}</dt><dd><strong>{status.hour}:00</strong></dd>
            <dt>{words.planKeep}</dt><dd>{words.planKept(plan.keep.daily, plan.keep.weekly, plan.keep.monthly)}</dd>
            <dt>{words.planBy}</dt><dd>{plan.responsible}</dd>
            <dt>{words.planSince}</dt><dd className="secondary">{showMoment(plan.madeAt)}</dd>
          </dl>
          {!plan.answeredFor && <Notice tone="gold">{words.planOrphan}</Notice>}
        </>
      )}
      {editing && <PlanDialog status={status} onClose={() => setEditing(false)} />}
    </section>
  );
}
