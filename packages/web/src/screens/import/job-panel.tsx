import type { ImportJobView } from '@thahs/engine/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Chip } from '../../components/chip.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Words } from '../../language/vi.ts';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useJob } from './load.ts';

export const isMoving = (state: ImportJobView['state'] | undefined): boolean => state === undefined || state === 'waiting' || state === 'running';

function Counts({ job }: { job: ImportJobView }) {
  const words = useWords().imports;
  const counts: [string, number, string][] = [[words.accepted, job.accepted, ''], [words.normalised, job.normalised, ''], [words.warned, job.warned, 'gold'], [words.rejected, job.rejected, 'red']];
  return <dl className="job-counts">{counts.map(([name, value, tone]) => <div key={name}><dt>{name}</dt><dd className={value > 0 ? tone : ''}>{showNumber(value)}</dd></div>)}</dl>;
}

function Findings({ job }: { job: ImportJobView }) {
  const words = useWords().imports;
  if (job.findings.length === 0) return job.state === 'done' ? <p className="panel-empty">{words.noFindings}</p> : null;
  return (
    <table className="plain-table" aria-label={words.findings}>
      <thead><tr><th scope="col" className="number">{words.row}</th><th scope="col">{words.cell}</th><th scope="col">{words.severity}</th><th scope="col">{words.message}</th></tr></thead>
      <tbody>
        {job.findings.map((finding) => (
          <tr key={`${finding.row}${finding.cell}${finding.code}`}><td className="number">{showNumber(finding.row)}</td><td>{finding.cell === String(finding.row) ? words.wholeRow : finding.cell}</td><td><Chip tone={finding.severity === 'error' ? 'red' : 'outline'}>{words.severities[finding.severity] ?? finding.severity}</Chip></td><td>{finding.message}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

function lateWords(words: Words['imports'], { late, lateReason, dryRun }: ImportJobView): string {
  if (dryRun) return words.wouldBeLate(showNumber(late));
  return lateReason === null ? words.lateUnexplained(showNumber(late)) : words.lateExplained(showNumber(late), lateReason);
}

function Job({ job }: { job: ImportJobView }) {
  const words = useWords().imports;
  const control = useSubmit('import.control');
  const share = job.total === null || job.total === 0 ? 0 : Math.round((100 * job.done) / job.total);
  return (
    <>
      <div className="panel-body stack">
        <div className="row">
          <span className="job-progress" role="progressbar" aria-label={words.progress} aria-valuemin={0} aria-valuemax={100} aria-valuenow={share}><span className="job-fill" style={{ width: `${share}%` }} /></span>
          <span>{words.rows(showNumber(job.done), job.total === null ? '…' : showNumber(job.total))}</span>
          {isMoving(job.state) && <Button size="small" onClick={() => control.mutate({ jobId: job.jobId, command: 'stop' })}>{words.stop}</Button>}
          {job.state === 'stopped' && <Button size="small" type="primary" onClick={() => control.mutate({ jobId: job.jobId, command: 'resume' })}>{words.resume}</Button>}
          {!isMoving(job.state) && <a href={`/api/import/${job.jobId}/result.xlsx`} download>{words.result}</a>}
        </div>
        <Counts job={job} />
        {job.message !== null && <Notice tone={job.state === 'failed' ? 'red' : 'plain'}>{job.message}</Notice>}
        {job.late > 0 && <Notice tone={job.lateReason === null ? 'gold' : 'plain'}>{lateWords(words, job)}</Notice>}
        <Refusal error={control.error} />
      </div>
      <Findings job={job} />
    </>
  );
}

/** One run: how far it is, what became of the rows, and what was found in them. */
export function JobPanel({ first, jobId }: { first: ImportJobView | undefined; jobId: string }) {
  const words = useWords().imports;
  const job = useJob(jobId, isMoving(first?.state));
  const shown = job.data ?? first;
  const client = useQueryClient();
  const state = job.data?.state;
  useEffect(() => {
    if (state !== undefined && !isMoving(state)) void client.invalidateQueries({ queryKey: ['import.list'] });
  }, [client, state]);
  const title = shown === undefined ? words.progress : `${shown.fileName}${shown.dryRun ? ` (${words.dry})` : ''}`;
  return (
    <Panel title={title} {...(shown === undefined ? {} : { note: words.states[shown.state] })} side={words.findingsNote}>
      <Waiting query={job}>{(data) => <Job job={data} />}</Waiting>
    </Panel>
  );
}
