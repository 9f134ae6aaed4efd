import '../print/print.css';
import './keeping.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { TrialMinute } from '@thahs/engine/contract';
import { Button } from 'antd';
import { usePageKeys } from '../../components/keys.ts';
import { useWords } from '../../language/language.tsx';
import { saveAs } from '../../server/download.ts';
import { useRead } from '../../server/hooks.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { MinutePage } from './minute-page.tsx';

const route = getRouteApi('/keeping/trials/$entryId/print');

/** Everything a stranger needs to check the minute, as a file of its own. */
const save = (minute: TrialMinute): void => saveAs(new Blob([JSON.stringify(minute, null, 2)], { type: 'application/json' }), `bien-ban-${minute.entryId}.json`);

/** The minute of a check or a trial: to print and sign, or as a file with its proof. */
export function MinuteScreen() {
  const { entryId } = route.useParams();
  const { keeping: words, shell } = useWords();
  const navigate = useNavigate();
  const found = useRead('backup.minute', { entryId });
  usePageKeys({ Escape: () => void navigate({ to: '/keeping' }) });
  return (
    <div className="print">
      <header className="print-tools">
        <Link to="/keeping">{shell.back}</Link>
        <strong>{words.minute}</strong>
        {found.data !== undefined && (
          <span className="print-acts">
            {found.data.evidence === null ? <span className="secondary">{words.waits}</span> : <Button onClick={() => save(found.data)}>{words.json}</Button>}
            <Button type="primary" autoFocus onClick={() => window.print()}>{words.printed}</Button>
          </span>
        )}
      </header>
      <main><Waiting query={found}>{(minute) => <MinutePage minute={minute} />}</Waiting></main>
    </div>
  );
}
