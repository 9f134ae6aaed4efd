import type { Problem } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useLabel, useWords } from '../language/language.tsx';
import { usePurpose } from '../server/purpose.tsx';
import { useOwnPurposes } from '../server/session.ts';

/** Only the purpose stood in the way: those that the server says would do, to be chosen here. What was being read is then read again. */
export function FittingPurposes({ problem }: { problem: Problem }) {
  const words = useWords().shell;
  const label = useLabel();
  const own = useOwnPurposes();
  const { choose } = usePurpose();
  const named = problem.details?.['purposes'];
  const fitting = own.filter((purpose) => Array.isArray(named) && named.includes(purpose.code));
  if (fitting.length === 0) return null;
  return (
    <div className="fitting" role="group" aria-label={words.fitting}>
      <span>{words.fitting}</span>
      {fitting.map((purpose) => <Button key={purpose.code} size="small" onClick={() => choose(purpose.code)}>{label(purpose.label)}</Button>)}
    </div>
  );
}
