import { Button } from 'antd';
import { Notice } from '../components/notice.tsx';
import { useWords } from '../language/language.tsx';
import { NetworkError, problemOf } from '../server/problem.ts';
import { ClauseLink } from './clause-link.tsx';

interface RefusalProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** A refusal or a fault in full sentences: what, why, which clause, and the way on. */
export function Refusal({ error, onRetry }: RefusalProps) {
  const words = useWords().shell;
  if (error === null || error === undefined) return null;
  const retry = onRetry !== undefined && <Button size="small" onClick={onRetry}>{words.retry}</Button>;
  if (error instanceof NetworkError) {
    return <Notice live><strong>{words.networkTitle}</strong> {words.networkDetail} {retry}</Notice>;
  }
  const problem = problemOf(error);
  const findings = problem?.findings ?? [];
  const detail = problem?.detail || words.faultDetail;
  const title = problem?.title;
  return (
    <Notice tone="red" live>
      <strong className="red">{title !== undefined && title !== '' && title !== detail ? title : words.errorTitle}</strong>{' '}{detail}{' '}
      {problem?.clause !== undefined && <ClauseLink clause={problem.clause} citation={problem.citation} />}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => <li key={`${finding.field}${finding.code}`}>{finding.message}</li>)}
        </ul>
      )}{' '}
      {(problem === null || problem.status >= 500) && retry}
    </Notice>
  );
}
