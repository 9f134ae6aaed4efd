import './print.css';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { RegisterView } from '@thahs/engine/contract';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { usePageKeys } from '../../components/keys.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useDictionary } from '../../server/dictionary.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { usePrint, usePrintedFile, useRegisters } from './load.ts';
import { PrintedPage } from './page.tsx';
import { RegisterTable } from './register-table.tsx';

const route = getRouteApi('/files/$fileId/print');

/** What will be printed, before a copy is counted. */
function Preview({ register, asked }: { register: RegisterView | undefined; asked: boolean }) {
  const words = useWords().print;
  const label = useLabel();
  if (register === undefined) return asked ? <p className="print-wait">{words.noRegister}</p> : null;
  return <section className="paper" aria-label={label(register.title)}><RegisterTable register={register} /></section>;
}

/** First the purpose, then the numbered copy, then the printer: each copy is counted. */
export function PrintScreen() {
  const { fileId } = route.useParams();
  const words = useWords();
  const { code: purpose } = usePurpose();
  const file = usePrintedFile(fileId);
  const print = usePrint();
  // A paper names kinds and fields in words: none is made before they are there.
  const dictionary = useDictionary();
  const [form, setForm] = useState<RegisterView['form'] | 'extract' | 'dates'>('extract');
  const isRegister = form !== 'extract' && form !== 'dates';
  const registers = useRegisters(fileId, isRegister);
  const chosen = registers.data?.registers.find((each) => each.form === form);
  const forms = (['extract', 'dates', 'procuracy', 'tracking'] as const).map((value) => ({ value, label: words.print[value] }));
  const make = (): void => print.mutate({ fileId, purpose, ...(form === 'extract' ? {} : { form }) });
  const navigate = useNavigate();
  usePageKeys({ Escape: () => void navigate({ to: '/files/$fileId', params: { fileId } }) });
  return (
    <div className="print">
      <header className="print-tools">
        <Link to="/files/$fileId" params={{ fileId }}>{words.shell.back}</Link>
        <strong>{words.print.title}</strong>
        <span className="print-acts">
          {print.data === undefined ? <><Select className="print-form" aria-label={words.print.form} value={form} options={forms} onChange={setForm} /><PurposeBox /><Button type="primary" autoFocus disabled={print.isPending || dictionary.data === undefined} onClick={make}>{words.print.make}</Button></> : <Button type="primary" autoFocus key="print" onClick={() => window.print()}>{words.print.print}</Button>}
        </span>
      </header>
      <main>
        <Refusal error={print.error} onRetry={make} />
        {print.data !== undefined ? <Waiting query={dictionary}>{() => <PrintedPage printed={print.data} />}</Waiting> : <Waiting query={file}>{(data) => <p className="print-wait"><strong>{data.name}</strong> · {data.fileNo}<br /><span className="secondary">{words.print.intro}</span></p>}</Waiting>}
        {print.data === undefined && isRegister && <Preview register={chosen} asked={registers.isSuccess} />}
      </main>
    </div>
  );
}
