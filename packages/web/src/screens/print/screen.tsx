import './print.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { usePageKeys } from '../../components/keys.ts';
import { useWords } from '../../language/language.tsx';
import { usePurpose } from '../../server/purpose.tsx';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { usePrint, usePrintedFile } from './load.ts';
import { PrintedPage } from './page.tsx';

const route = getRouteApi('/files/$fileId/print');

/** First the purpose, then the numbered copy, then the printer: each copy is counted. */
export function PrintScreen() {
  const { fileId } = route.useParams();
  const words = useWords();
  const { code: purpose } = usePurpose();
  const file = usePrintedFile(fileId);
  const print = usePrint();
  const make = (): void => print.mutate({ fileId, purpose });
  const navigate = useNavigate();
  usePageKeys({ Escape: () => void navigate({ to: '/files/$fileId', params: { fileId } }) });
  return (
    <div className="print">
      <header className="print-tools">
        <Link to="/files/$fileId" params={{ fileId }}>{words.shell.back}</Link>
        <strong>{words.print.title}</strong>
        <span className="secondary">{words.print.intro}</span>
        <span className="print-acts">
          {print.data === undefined ? <><PurposeBox /><Button type="primary" autoFocus disabled={print.isPending} onClick={make}>{words.print.make}</Button></> : <Button type="primary" autoFocus key="print" onClick={() => window.print()}>{words.print.print}</Button>}
        </span>
      </header>
      <main>
        <Refusal error={print.error} onRetry={make} />
        {print.data !== undefined ? <PrintedPage printed={print.data} /> : <Waiting query={file}>{(data) => <p className="print-wait">{data.name} · {data.fileNo}</p>}</Waiting>}
      </main>
    </div>
  );
}
