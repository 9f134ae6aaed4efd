import { Link } from '@tanstack/react-router';
import type { MediumView } from '@thahs/engine/contract';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { Panel } from '../../components/panel.tsx';
import { useWords } from '../../language/language.tsx';
import { MediumActs } from './medium-acts.tsx';

const TONES: Readonly<Record<MediumView['state'], Tone>> = { IN_USE: 'plain', LOST: 'red', AWAITING_CLEARING: 'gold', CLEARING: 'gold', CLEARED: 'outline', DESTROYED: 'outline' };

/** Media that left the use: where they are, and whether their data was taken off them. */
export function OutOfUse({ media }: { media: MediumView[] }) {
  const { keeping, media: words } = useWords();
  return (
    <Panel title={words.out}>
      <table className="plain-table">
        <thead><tr><th scope="col">{keeping.medium}</th><th scope="col">{words.state}</th><th scope="col">{keeping.keeper}</th><th scope="col">{keeping.minute}</th><th scope="col"><span className="visually-hidden">{words.more}</span></th></tr></thead>
        <tbody>
          {media.map((medium) => (
            <tr key={medium.mediumId}>
              <td>{medium.label}<div className="secondary">{keeping.kinds[medium.kind]}, {keeping.serial.toLocaleLowerCase('vi')} {medium.serial}</div></td>
              <td><Chip tone={TONES[medium.state]}>{words.states[medium.state]}</Chip>{medium.state === 'AWAITING_CLEARING' && medium.clearing?.state === 'rejected' && <div className="secondary">{words.sentBack(medium.clearing.note)}</div>}</td>
              <td>{medium.keeper}<div className="secondary">{medium.place}</div></td>
              <td>{medium.clearing !== null && <Link to="/keeping/clearings/$clearingId/print" params={{ clearingId: medium.clearing.clearingId }} aria-label={`${words.minute} ${medium.label}`}>{words.minute}</Link>}</td>
              <td><MediumActs medium={medium} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
