import type { MachineSightView, MachineTrouble } from '@thahs/engine/contract';
import { Panel } from '../../components/panel.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { Found, Standing } from './standing.tsx';

/** What the node sees of the machine that it runs on. */
export function OwnMachine({ seen, troubles }: { seen: MachineSightView; troubles: MachineTrouble[] }) {
  const words = useWords().machines;
  return (
    <Panel title={words.own} note={words.ownNote(seen.host, showMoment(seen.at))} side={<Standing troubles={troubles} />}>
      <div className="machine-own">
        <dl className="facts">
          <dt>{words.antivirus}</dt><dd>{seen.software === null ? <>{words.faults[seen.fault ?? 'ABSENT']}{seen.answeredAt !== null && <span className="secondary">, {words.lastAnswer(showMoment(seen.answeredAt))}</span>}</> : <strong>{seen.software}</strong>}</dd>
          <dt>{words.signatures}</dt><dd>{seen.signaturesAt === null ? <span className="secondary">{words.noSignatures}</span> : <>{showDate(seen.signaturesAt)}{seen.signatures !== null && <span className="secondary">, {words.number(showNumber(seen.signatures))}</span>}</>}</dd>
        </dl>
        <dl className="facts">
          <dt>{words.scan}</dt><dd>{seen.scanAt === null ? <span className="secondary">{words.noScan}</span> : <>{showMoment(seen.scanAt)}: <Found count={seen.scanFound ?? 0} errors={seen.scanErrors} /></>}{seen.scanNames.length > 0 && <ul className="machine-found">{seen.scanNames.map((name) => <li key={name}><code>{name}</code></li>)}</ul>}</dd>
          <dt>{words.network}</dt><dd className={seen.publicWays.length > 0 ? 'red' : ''}>{seen.publicWays.length > 0 ? seen.publicWays.join(', ') : words.noWays}</dd>
        </dl>
      </div>
    </Panel>
  );
}
