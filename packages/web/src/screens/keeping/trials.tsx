import { Link } from '@tanstack/react-router';
import type { TrialView } from '@thahs/engine/contract';
import { Chip } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { showDuration } from './load.ts';

const FULL = 100;

/** A figure with its bar beside the longest of the list, so that a trend is seen down the column. */
function Length({ seconds, longest }: { seconds: number | null; longest: number }) {
  const words = useWords().keeping;
  return (
    <div className="keeping-length">
      <span>{showDuration(seconds, words)}</span>
      {seconds !== null && longest > 0 && <svg className="keeping-bar" viewBox={`0 0 ${FULL} 6`} preserveAspectRatio="none" aria-hidden="true"><rect width={(FULL * seconds) / longest} height="6" /></svg>}
    </div>
  );
}

/** Restorings on trial, the newest first: each opens its minute. */
export function Trials({ trials }: { trials: TrialView[] }) {
  const words = useWords().keeping;
  const longest = (of: (trial: TrialView) => number | null): number => Math.max(0, ...trials.map((trial) => of(trial) ?? 0));
  const [rto, rpo] = [longest((trial) => trial.rtoSeconds), longest((trial) => trial.rpoSeconds)];
  return (
    <Panel title={words.trials}>
      {trials.length === 0 ? <div className="panel-empty"><p>{words.noTrial}</p><p className="secondary">{words.noTrialHint}</p></div> : (
        <table className="plain-table">
          <thead><tr><th scope="col">{words.day}</th><th scope="col">{words.medium}</th><th scope="col">{words.result}</th><th scope="col">{words.rto}</th><th scope="col">{words.rpo}</th><th scope="col">{words.minute}</th></tr></thead>
          <tbody>
            {trials.map((trial) => (
              <tr key={trial.entryId} className={trial.passed ? '' : 'is-red'}>
                <td className="nowrap">{showMoment(trial.at)}</td><td>{trial.label}</td>
                <td><Chip tone={trial.passed ? 'outline' : 'red'}>{trial.passed ? words.passed : words.failed(showNumber(trial.faults))}</Chip></td>
                <td><Length seconds={trial.rtoSeconds} longest={rto} /></td><td><Length seconds={trial.rpoSeconds} longest={rpo} /></td>
                <td><Link to="/keeping/trials/$entryId/print" params={{ entryId: trial.entryId }} aria-label={`${words.minute} ${showMoment(trial.at)}, ${trial.label}`}>{words.minute}</Link></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
