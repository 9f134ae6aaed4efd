import type { FileDutyView, FileView } from '@thahs/engine/contract';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { dayOf, showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useServerNow } from '../../shell/clock.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { MeetDialog, WhyDialog } from '../duties/tell-dialogs.tsx';
import { When } from '../duties/when.tsx';

type Telling = { what: 'meet' | 'why'; duty: FileDutyView } | null;

function Line({ duty, today, closed, onTell }: { duty: FileDutyView; today: string; closed: boolean; onTell: (telling: Telling) => void }) {
  const words = useWords().duties;
  const label = useLabel();
  const late = duty.state === 'OVERDUE' || duty.state === 'MET_LATE';
  return (
    <tr>
      <td className="nowrap"><When duty={duty} today={today} /></td>
      <td>
        <strong>{label(duty.label)}</strong>{duty.waiting && <span className="secondary"> · {words.waitingFor(label(duty.ownerLabel))}</span>}
        <details><summary className="secondary">{words.steps}</summary><ol>{duty.steps.map((step) => <li key={step}>{step}</li>)}</ol></details>
      </td>
      <td className={duty.state === 'OVERDUE' ? 'red strong' : ''}><span className="nowrap">{words.states[duty.state]}</span>{duty.met !== null && <div className="secondary">{words.met} {showDate(duty.met)}</div>}{duty.lateReason !== null && <div className="secondary">{words.reason}: {duty.lateReason}</div>}</td>
      <td>{duty.citation}{!duty.verified && <div className="secondary">{words.unverified}</div>}</td>
      <td className="nowrap">
        {!closed && duty.met === null && <div><button type="button" className="link-button" aria-label={`${words.meet}: ${label(duty.label)}`} onClick={() => onTell({ what: 'meet', duty })}>{words.meet}</button></div>}
        {!closed && late && duty.lateReason === null && <div><button type="button" className="link-button" aria-label={`${words.why}: ${label(duty.label)}`} onClick={() => onTell({ what: 'why', duty })}>{words.why}</button></div>}
      </td>
    </tr>
  );
}

/** Duties of one file: the next first, then what was done. */
export function DutiesTab({ file }: { file: FileView }) {
  const words = useWords().duties;
  const { code: purpose } = usePurpose();
  const found = useRead('duty.file', { fileId: file.fileId, purpose }, { enabled: purpose !== '' });
  const today = dayOf(useServerNow());
  const [telling, setTelling] = useState<Telling>(null);
  const close = (): void => setTelling(null);
  return (
    <Waiting query={found}>
      {({ duties }) => (
        <div className="stack panel-body">
          {duties.length === 0 && <Notice>{words.noneInFile} {words.noneHint}</Notice>}
          {duties.length > 0 && (
            <table className="plain-table" aria-label={words.tab}>
              <thead><tr><th scope="col">{words.due}</th><th scope="col">{words.duty}</th><th scope="col">{words.state}</th><th scope="col">{words.ground}</th><th scope="col">{words.act}</th></tr></thead>
              <tbody>{[...duties.filter((duty) => duty.met === null), ...duties.filter((duty) => duty.met !== null)].map((duty) => <Line key={`${duty.rule} ${duty.occasion}`} duty={duty} today={today} closed={file.can['amend']?.allowed === false} onTell={setTelling} />)}</tbody>
            </table>
          )}
          {telling?.what === 'meet' && <MeetDialog fileId={file.fileId} duty={telling.duty} today={today} onClose={close} />}
          {telling?.what === 'why' && <WhyDialog fileId={file.fileId} duty={telling.duty} onClose={close} />}
        </div>
      )}
    </Waiting>
  );
}
