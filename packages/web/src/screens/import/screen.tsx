import './import.css';
import type { ImportJobView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { JobPanel } from './job-panel.tsx';
import { useImports, useUpload } from './load.ts';
import { OwnProfiles } from './own-profiles.tsx';
import { StartForm } from './start-form.tsx';
import { UploadBox } from './upload-box.tsx';

function Jobs({ jobs, onOpen }: { jobs: ImportJobView[]; onOpen: (jobId: string) => void }) {
  const words = useWords().imports;
  return (
    <Panel title={words.jobs}>
      {jobs.length === 0 ? <p className="panel-empty">{words.noJobs}</p> : (
        <table className="plain-table">
          <thead><tr><th scope="col">{words.file}</th><th scope="col">{words.state}</th><th scope="col">{words.started}</th><th scope="col">{words.finished}</th><th scope="col" className="number">{words.done}</th><th scope="col" className="number">{words.accepted}</th><th scope="col" className="number">{words.normalised}</th><th scope="col" className="number">{words.warned}</th><th scope="col" className="number">{words.rejected}</th><th scope="col"><span className="visually-hidden">{words.open}</span></th></tr></thead>
          <tbody>
            {jobs.map((job) => (
              <tr key={job.jobId}>
                <td>{job.fileName}{job.dryRun && <span className="faint"> ({words.dry})</span>}</td><td className={job.state === 'failed' ? 'red' : ''}>{words.states[job.state]}</td><td className="nowrap">{showMoment(job.startedAt)}</td><td className="nowrap">{showMoment(job.finishedAt)}</td>
                <td className="number">{showNumber(job.done)}</td><td className="number">{showNumber(job.accepted)}</td><td className="number">{showNumber(job.normalised)}</td><td className="number">{showNumber(job.warned)}</td><td className="number">{showNumber(job.rejected)}</td><td className="number"><Button size="small" aria-label={`${words.open} ${job.fileName}`} onClick={() => onOpen(job.jobId)}>{words.open}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

export function ImportScreen() {
  const words = useWords().imports;
  const imports = useImports();
  const uploading = useUpload();
  const [jobId, setJobId] = useState<string | null>(null);
  const started = (id: string): void => {
    setJobId(id);
    uploading.reset();
  };
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <Waiting query={imports}>
        {(data) => (
          <div className="stack">
            {uploading.data === undefined
              ? <UploadBox busy={uploading.isPending} note={words.keeping(showNumber(data.keeping.days), showNumber(data.keeping.unusedDays), showNumber(data.keeping.keptMegabytes), showNumber(data.keeping.quotaMegabytes))} onFile={(file) => uploading.mutate(file)} />
              : <StartForm key={uploading.data.uploadId} uploaded={uploading.data} profiles={data.profiles} onStarted={started} onOther={() => uploading.reset()} />}
            <Refusal error={uploading.error} />
            {jobId !== null && <JobPanel key={jobId} jobId={jobId} first={data.jobs.find((job) => job.jobId === jobId)} />}
            <Jobs jobs={data.jobs} onOpen={setJobId} />
            <OwnProfiles />
          </div>
        )}
      </Waiting>
      <Foot state={words.note} />
    </div>
  );
}
