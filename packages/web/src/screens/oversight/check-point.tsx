import type { CheckPoint, PointEvidence, Verdict } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/chip.tsx';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { showQuarter } from './month.ts';

const TONES: Readonly<Record<Verdict, Tone>> = { MEETS: 'outline', FAILS: 'red', NOT_APPLICABLE: 'plain' };
const VERDICTS: readonly Verdict[] = ['MEETS', 'FAILS', 'NOT_APPLICABLE'];

/** What the program sees of a point: a mark where it can tell, and its figure. */
export function Seen({ evidence }: { evidence: PointEvidence | null }) {
  const words = useWords().checks;
  const label = useLabel();
  if (evidence === null) return null;
  const mark = evidence.holds === null ? '' : evidence.holds ? words.holds : words.against;
  return <span className={evidence.holds === false ? 'red' : ''}><span className="oversight-mark">{mark}</span>{label(evidence)}</span>;
}

/** What failed in the former check, and whether it is met now. */
function Former({ point }: { point: CheckPoint }) {
  const words = useWords().checks;
  const { former, evidence } = point;
  if (former === null) return null;
  const now = evidence?.holds === true ? words.mended : evidence?.holds === false ? words.notMended : '';
  return <div className="gold">{words.former(showQuarter(former.quarter), former.measure, showDate(former.measureBy))}{now !== '' && `; ${now}`}</div>;
}

export function Stated({ point }: { point: CheckPoint }) {
  const words = useWords().checks;
  if (point.verdict === null) return null;
  return (
    <>
      <Chip tone={TONES[point.verdict]}>{words.verdicts[point.verdict]}</Chip>
      {point.words !== null && <div className="oversight-words">{point.words}</div>}
      {point.measure !== null && <div className="oversight-words">{words.measure(point.measure, showDate(point.measureBy))}</div>}
      <div className="secondary">{point.statedBy}</div>
    </>
  );
}

interface PointRowProps {
  point: CheckPoint;
  here: boolean;
  onHere: () => void;
  onState: ((point: CheckPoint, verdict: Verdict) => void) | null;
}

export function PointRow({ point, here, onHere, onState }: PointRowProps) {
  const words = useWords().checks;
  const label = useLabel();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => { if (here) row.current?.scrollIntoView({ block: 'nearest' }); }, [here]);
  const was = point.atBeginning !== null && point.evidence !== null && point.atBeginning.vi !== point.evidence.vi ? label(point.atBeginning) : null;
  return (
    <tr ref={row} className={here ? 'is-target' : ''} aria-current={here ? 'true' : undefined} onClick={onHere}>
      <td>{label(point.question)}<div className="secondary"><ClauseLink clause={point.clause} citation={point.citation} /></div><Former point={point} /></td>
      <td><Seen evidence={point.evidence} />{was !== null && <div className="secondary">{words.atBeginning(was)}</div>}</td>
      <td><Stated point={point} /></td>
      {onState !== null && <td><div className="oversight-acts">{VERDICTS.map((verdict) => <Button key={verdict} size="small" aria-label={`${label(point.question)}: ${words.verdicts[verdict]}`} onClick={() => onState(point, verdict)}>{words.verdicts[verdict]}</Button>)}</div></td>}
    </tr>
  );
}
