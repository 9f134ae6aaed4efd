import '../print/print.css';
import './keeping.css';
import { Link, useNavigate } from '@tanstack/react-router';
import type { TrialMinute } from '@thahs/engine/contract';
import { Button } from 'antd';
import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageKeys } from '../../components/keys.ts';
import { useWords } from '../../language/language.tsx';
import { saveAs } from '../../server/download.ts';

/** Everything a stranger needs to check a minute, as a file of its own. */
const save = (minute: Pick<TrialMinute, 'entryId'>): void => saveAs(new Blob([JSON.stringify(minute, null, 2)], { type: 'application/json' }), `bien-ban-${minute.entryId}.json`);

/** A minute on the screen: to print and sign, or as a file with its proof. */
export function PaperFrame({ minute, back = { to: '/keeping' }, children }: { minute: Pick<TrialMinute, 'entryId' | 'evidence'> | undefined; back?: Pick<LinkProps, 'to' | 'params'>; children: ReactNode }) {
  const { keeping: words, shell } = useWords();
  const navigate = useNavigate();
  usePageKeys({ Escape: () => void navigate(back) });
  return (
    <div className="print">
      <header className="print-tools">
        <Link {...back}>{shell.back}</Link>
        <strong>{words.minute}</strong>
        {minute !== undefined && (
          <span className="print-acts">
            {minute.evidence === null ? <span className="secondary">{words.waits}</span> : <Button onClick={() => save(minute)}>{words.json}</Button>}
            <Button type="primary" autoFocus onClick={() => window.print()}>{words.printed}</Button>
          </span>
        )}
      </header>
      <main>{children}</main>
    </div>
  );
}
