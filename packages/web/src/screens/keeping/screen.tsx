import './keeping.css';
import { Notice } from '../../components/notice.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { Catalogue } from './catalogue.tsx';
import { ContentKeys } from './content-keys.tsx';
import { Evidence } from './evidence.tsx';
import { inUse, useKeeping } from './load.ts';
import type { Keeping } from './load.ts';
import { MediumCard } from './medium-card.tsx';
import { OutOfUse } from './out-of-use.tsx';
import { PlanCard } from './plan-card.tsx';
import { StandbyCard } from './standby-card.tsx';
import { RecoveryKeys } from './recovery-keys.tsx';
import { Trials } from './trials.tsx';

const CLAUSE = 'tt.d8.k5';

function Troubles({ status }: { status: Keeping['status'] }) {
  const words = useWords().keeping;
  if (status.troubles.length === 0) return null;
  return (
    <Notice tone="red" live>
      <strong className="red">{words.troubles}</strong>
      <ul>{status.troubles.map((trouble) => <li key={`${trouble.code} ${trouble.message}`}>{trouble.message}</li>)}</ul>
    </Notice>
  );
}

function Cards({ keeping }: { keeping: Keeping }) {
  const words = useWords().keeping;
  const media = inUse(keeping.media);
  const gone = keeping.media.filter((medium) => !media.includes(medium));
  return (
    <>
      {media.length === 1 && <Notice tone="gold">{words.one}</Notice>}
      <div className="keeping-cards">
        {media.length === 0 && <div className="panel panel-empty"><p>{words.noMedia}</p><p className="secondary">{words.noMediaHint}</p></div>}
        {media.map((medium) => <MediumCard key={medium.mediumId} medium={medium} keeping={keeping} />)}
        <PlanCard keeping={keeping} />
      </div>
      {gone.length > 0 && <OutOfUse media={gone} />}
    </>
  );
}

/** Copies and media (Circular Điều 8.5, 11.2): what lies where, whether it can be restored, what is due. */
export function KeepingScreen() {
  const words = useWords().keeping;
  const { data, asked } = useKeeping();
  const status = data?.status;
  return (
    <div className="page stack keeping">
      <div className="page-head">
        <h1>{words.title}</h1>
        {status !== undefined && <span className="secondary">{words.level(status.level)} · {status.hour === null ? words.planNone : words.planRuns(status.hour)}{status.lastRoundAt !== null && ` · ${words.lookedAt(showMoment(status.lastRoundAt))}`}</span>}
      </div>
      {data === undefined ? <Waiting query={asked}>{() => null}</Waiting> : (
        <>
          <Troubles status={data.status} />
          <Cards keeping={data} />
          <RecoveryKeys keys={data.keys} />
          <StandbyCard />
          <ContentKeys />
          <Trials trials={data.trials} />
          <Catalogue sets={data.sets} media={data.media} />
          <Evidence />
        </>
      )}
      <Foot state={<ClauseLink clause={CLAUSE} citation={words.clause} />} />
    </div>
  );
}
