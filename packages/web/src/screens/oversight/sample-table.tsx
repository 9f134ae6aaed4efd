import { Link, useNavigate } from '@tanstack/react-router';
import type { ReconciliationMinute, SampleFile, SampleResult } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { usePageKey } from '../../components/keys.ts';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useKindLabel } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { DiffersDialog } from './dialogs.tsx';

export const RESULT_TONES: Readonly<Record<SampleResult, Tone>> = { MATCHES: 'outline', DIFFERS: 'gold', PAPER_MISSING: 'red' };
const BY_KEY: Readonly<Record<string, SampleResult>> = { 1: 'MATCHES', 2: 'DIFFERS', 3: 'PAPER_MISSING' };
const RESULTS: readonly SampleResult[] = ['MATCHES', 'DIFFERS', 'PAPER_MISSING'];

interface RowProps {
  file: SampleFile;
  here: boolean;
  onHere: () => void;
  onState: (file: SampleFile, result: SampleResult) => void;
}

function Row({ file, here, onHere, onState }: RowProps) {
  const words = useWords().oversight;
  const kindLabel = useKindLabel();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => { if (here) row.current?.scrollIntoView({ block: 'nearest' }); }, [here]);
  return (
    <tr ref={row} className={here ? 'is-target' : ''} aria-current={here ? 'true' : undefined} onClick={onHere}>
      <td><Link to="/files/$fileId" params={{ fileId: file.fileId }}>{file.fileNo}</Link>{file.sealed && <> <Chip tone="plain">{words.sealed}</Chip></>}{file.mayState && !file.opened && <div className="secondary">{words.notOpened}</div>}</td>
      <td>{kindLabel(file.subjectKind)}</td>
      <td>{file.result !== null && <Chip tone={RESULT_TONES[file.result]}>{words.results[file.result]}</Chip>}{file.words !== null && <div className="oversight-words secondary">{file.words}</div>}{file.result === 'DIFFERS' && <div className={file.changedAt === null ? 'gold' : 'secondary'}>{file.changedAt === null ? words.notChanged : words.changed(showMoment(file.changedAt))}</div>}</td>
      <td>{file.statedBy !== null && <>{file.statedBy}<div className="secondary">{showMoment(file.statedAt)}</div></>}</td>
      <td>{file.mayState && <div className="oversight-acts">{RESULTS.map((result) => <Button key={result} size="small" aria-label={`${file.fileNo}: ${words.results[result]}`} onClick={() => onState(file, result)}>{words.results[result]}{result === 'DIFFERS' && '…'}</Button>)}</div>}</td>
    </tr>
  );
}

/** Each file of the sample: opened, held against paper, stated; by keys alone where one wants. */
export function SampleTable({ minute }: { minute: ReconciliationMinute }) {
  const words = useWords().oversight;
  const navigate = useNavigate();
  const { sample, reconciliationId } = minute;
  const firstLeft = sample.findIndex(({ result, mayState }) => mayState && result === null);
  const [at, setAt] = useState(Math.max(0, firstLeft));
  const [differs, setDiffers] = useState<SampleFile | null>(null);
  const next = (from: number): number => { const after = sample.findIndex(({ result, mayState }, index) => index > from && mayState && result === null); return after === -1 ? from : after; };
  const act = useSubmit('reconciliation.state', () => setAt(next));
  const state = (file: SampleFile, result: SampleResult): void => {
    setAt(sample.indexOf(file));
    if (result === 'DIFFERS') setDiffers(file);
    else act.mutate({ reconciliationId, fileId: file.fileId, result });
  };
  usePageKey((event) => {
    const file = sample[at];
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setAt(Math.min(sample.length - 1, Math.max(0, at + by)));
    } else if (file !== undefined && event.key.toLowerCase() === 'o') void navigate({ to: '/files/$fileId', params: { fileId: file.fileId } });
    else if (file?.mayState === true && !act.isPending && BY_KEY[event.key] !== undefined) state(file, BY_KEY[event.key] as SampleResult);
  });
  if (minute.draw === null) return <div className="panel panel-empty">{words.running}</div>;
  return (
    <Panel title={words.sample} note={words.drawn(showNumber(minute.draw.size), showNumber(minute.draw.population))} side={words.stated(showNumber(minute.stated), showNumber(minute.files))}>
      {sample.some(({ mayState }) => mayState) && <p className="oversight-hint secondary">{words.hint}</p>}
      <Refusal error={act.error} />
      <table className="plain-table oversight-sample">
        <thead><tr>{[words.file, words.kind, words.result, words.by].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="visually-hidden">{words.write}</span></th></tr></thead>
        <tbody>{sample.map((file, index) => <Row key={file.fileId} file={file} here={index === at && sample.some(({ mayState }) => mayState)} onHere={() => setAt(index)} onState={state} />)}</tbody>
      </table>
      {differs !== null && <DiffersDialog reconciliationId={reconciliationId} file={differs} onClose={() => setDiffers(null)} onDone={() => { setDiffers(null); setAt(next); }} />}
    </Panel>
  );
}
