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

function State({ duty, unchecked }: { duty: FileDutyView; unchecked: boolean }) {
  const words = useWords().duties;
  const { state, met, lateReason } = duty;
  return (
    <td className={state === 'OVERDUE' && !unchecked ? 'red strong' : ''}>
      <span className="nowrap">{unchecked ? words.toLookOver : words.states[state]}</span>
      {met !== null && <div className="secondary">{words.met} {showDate(met)}</div>}
      {lateReason !== null && <div className="secondary">{words.reason}: {lateReason}</div>}
    </td>
  );
}

function Acts({ duty, unchecked, onTell }: { duty: FileDutyView; unchecked: boolean; onTell: (telling: Telling) => void }) {
  const words = useWords().duties;
  const label = useLabel();
  const late = !unchecked && (duty.state === 'OVERDUE' || duty.state === 'MET_LATE');
  const act = (what: 'meet' | 'why') => <div><button type="button" className="link-button" aria-label={`${words[what]}: ${label(duty.label)}`} onClick={() => onTell({ what, duty })}>{words[what]}</button></div>;
  return (
    <>
      {duty.met === null && (duty.byRecord ? <div className="secondary">{words.byRecord}</div> : act('meet'))}
      {late && duty.lateReason === null && act('why')}
    </>
  );
}

function Line({ duty, today, closed, unchecked = false, onTell }: { duty: FileDutyView; today: string; closed: boolean; unchecked?: boolean; onTell: (telling: Telling) => void }) {
  const words = useWords().duties;
  const label = useLabel();
  return (
    <tr>
      <td className="nowrap">{unchecked ? showDate(duty.due) : <When duty={duty} today={today} />}</td>
      <td>
        <strong>{label(duty.label)}</strong>{duty.waiting && <span className="secondary"> · {words.waitingFor(label(duty.ownerLabel))}</span>}
        <details><summary className="secondary">{words.steps}</summary><ol>{duty.steps.map((step) => <li key={step.vi}>{label(step)}</li>)}</ol></details>
      </td>
      <State duty={duty} unchecked={unchecked} />
      <td>{duty.citation}{!duty.verified && <div className="secondary">{words.unverified}</div>}</td>
      <td className="nowrap">{!closed && <Acts duty={duty} unchecked={unchecked} onTell={onTell} />}</td>
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
      {({ duties, unchecked }) => (
        <div className="stack panel-body">
          {duties.length === 0 && <Notice>{words.noneInFile} {words.noneHint}</Notice>}
          {duties.length > 0 && (
            <table className="plain-table" aria-label={words.tab}>
              <thead><tr><th scope="col">{words.due}</th><th scope="col">{words.duty}</th><th scope="col">{words.state}</th><th scope="col">{words.ground}</th><th scope="col">{words.act}</th></tr></thead>
              <tbody>{[...duties.filter((duty) => duty.met === null), ...duties.filter((duty) => duty.met !== null)].map((duty) => <Line key={`${duty.rule} ${duty.occasion}`} duty={duty} today={today} closed={file.can['amend']?.allowed === false} onTell={setTelling} />)}</tbody>
            </table>
          )}
          {unchecked.length > 0 && (
            <details>
              <summary>{words.unchecked(unchecked.length)}</summary>
              <table className="plain-table" aria-label={words.toLookOver}>
                <thead><tr><th scope="col">{words.due}</th><th scope="col">{words.duty}</th><th scope="col">{words.state}</th><th scope="col">{words.ground}</th><th scope="col">{words.act}</th></tr></thead>
                <tbody>{unchecked.map((duty) => <Line key={`${duty.rule} ${duty.occasion}`} duty={duty} today={today} closed={file.can['amend']?.allowed === false} unchecked onTell={setTelling} />)}</tbody>
              </table>
            </details>
          )}
          {telling?.what === 'meet' && <MeetDialog fileId={file.fileId} duty={telling.duty} today={today} onClose={close} />}
          {telling?.what === 'why' && <WhyDialog fileId={file.fileId} duty={telling.duty} onClose={close} />}
        </div>
      )}
    </Waiting>
  );
}
