import type { Problem } from '@thahs/engine/contract';
import { Button } from 'antd';
import { use } from 'react';
import { Notice } from '../components/notice.tsx';
import { useWords } from '../language/language.tsx';
import { NetworkError, problemOf } from '../server/problem.ts';
import { SessionContext } from '../server/session.ts';
import { ClauseLink } from './clause-link.tsx';
import { ClauseSummary } from './clause-summary.tsx';
import { FittingPurposes } from './fitting-purposes.tsx';

interface RefusalProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

function Retry({ onRetry }: Pick<RefusalProps, 'onRetry'>) {
  const words = useWords().shell;
  return onRetry === undefined ? null : <Button size="small" onClick={onRetry}>{words.retry}</Button>;
}

function Refused({ problem, onRetry }: { problem: Problem } & Pick<RefusalProps, 'onRetry'>) {
  const words = useWords().shell;
  const atWork = use(SessionContext);
  if (problem.code === 'auth.needed' && atWork !== null && !atWork.ended) return <Notice tone="gold" live shown={atWork}><strong>{words.signedInAgain}</strong> {words.sendAgain}</Notice>;
  const detail = problem.detail === '' ? words.faultDetail : problem.detail;
  return (
    <Notice tone="red" live shown={problem}>
      <strong className="red">{words.errorTitle}</strong> {detail}{' '}
      {problem.clause !== undefined && <><ClauseLink clause={problem.clause} citation={problem.citation} /><ClauseSummary clause={problem.clause} /></>}
      {problem.findings !== undefined && <ul>{problem.findings.map((finding) => <li key={`${finding.entry ?? ''}${finding.field}${finding.code}`}>{finding.message}</li>)}</ul>}{' '}
      <FittingPurposes problem={problem} />
      {problem.status >= 500 && <Retry onRetry={onRetry} />}
    </Notice>
  );
}

/** A refusal or a fault in full sentences: what, why, which clause, and the way on. */
export function Refusal({ error, onRetry }: RefusalProps) {
  const words = useWords().shell;
  if (error === null || error === undefined) return null;
  if (error instanceof NetworkError) return <Notice live><strong>{words.networkTitle}</strong> {words.networkDetail} <Retry onRetry={onRetry} /></Notice>;
  const problem = problemOf(error);
  if (problem !== null) return <Refused problem={problem} onRetry={onRetry} />;
  return <Notice tone="red" live><strong className="red">{words.errorTitle}</strong> {words.faultDetail} <Retry onRetry={onRetry} /></Notice>;
}
