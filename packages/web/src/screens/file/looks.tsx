import type { LooksView } from '@thahs/engine/contract';
import { showNumber } from '../../format/number.ts';
import { shortMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useActorName } from '../../shell/actor-name.ts';
import { usePurposeLabel } from '../../server/dictionary.ts';
import { ActName } from '../../shell/act-name.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useLooks } from './load.ts';

type Looker = LooksView['people'][number];
const mostPeople = 6;

function Person({ looker }: { looker: Looker }) {
  const actorName = useActorName();
  const words = useWords().file;
  const purposeLabel = usePurposeLabel();
  return (
    <li>
      <time className="secondary nowrap">{shortMoment(looker.at)}</time>
      <div className="secondary">
        <strong className="ink">{actorName(looker.actor)}</strong>{looker.count > 1 && <span className="nowrap"> ×{showNumber(looker.count)}</span>}<br />
        <ActName act={looker.act} />{looker.purpose !== null && ` · ${purposeLabel(looker.purpose)}`}
        {looker.count > 1 && looker.refused > 0 && <span className="refused"> · {words.looksRefused(showNumber(looker.refused))}</span>}
      </div>
    </li>
  );
}

/** Ai đã xem: one line a person with the last look; the reader's own looks are one line below. */
export function Looks({ fileId, onAll }: { fileId: string; onAll: () => void }) {
  const words = useWords().file;
  const looks = useLooks(fileId);
  return (
    <section aria-label={words.looks}>
      <div className="side-head">
        <h2>{words.looks}</h2>
        {looks.data !== undefined && <button type="button" className="link-button secondary" onClick={onAll}>{words.looksAll(showNumber(looks.data.total))}</button>}
      </div>
      <Waiting query={looks}>
        {({ people }) => {
          const others = people.filter((looker) => !looker.own);
          const own = people.find((looker) => looker.own);
          return (
            <ul className="side-list">
              {others.length === 0 && <li className="side-line">{words.noLooks}</li>}
              {others.slice(0, mostPeople).map((looker) => <Person key={looker.actor} looker={looker} />)}
              {others.length > mostPeople && <li className="side-line"><button type="button" className="link-button secondary" onClick={onAll}>{words.morePeople(showNumber(others.length - mostPeople))}</button></li>}
              {own !== undefined && <li className="side-line secondary">{words.ownLooks(showNumber(own.count), shortMoment(own.at))}</li>}
            </ul>
          );
        }}
      </Waiting>
    </section>
  );
}
