import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useWords } from '../../language/language.tsx';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;

/** Chooses the file of a key. Only the certificate in it leaves the browser: the private half beside it is nobody's business here. */
export function ProposeKeyDialog({ onClose }: { onClose: () => void }) {
  const { keys: words, shell } = useWords();
  const [typed, setTyped] = useState({ name: '', keeper: '', place: '' });
  const [chosen, setChosen] = useState<{ file: string; certificate: string | null } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const act = useSubmit('recovery-key.propose', onClose);
  const certificate = chosen?.certificate ?? null;
  const whole = certificate !== null && Object.values(typed).every((value) => value.trim() !== '');
  const send = (): void => { if (whole) act.mutate({ certificate, name: typed.name.trim(), keeper: typed.keeper.trim(), place: typed.place.trim() }); };
  const read = async (file: File | undefined): Promise<void> => { if (file) setChosen({ file: file.name, certificate: CERTIFICATE.exec(await file.text())?.[0] ?? null }); };
  return (
    <Dialog title={words.proposeTitle} closeLabel={shell.cancel} onClose={onClose} onEnter={send} acts={<Button type="primary" disabled={!whole || act.isPending} onClick={send}>{words.proposeDo}</Button>}>
      <p className="secondary">{words.proposeNote}</p>
      <div className="field"><label htmlFor="key-choose">{words.file}</label><span><Button id="key-choose" onClick={() => input.current?.click()}>{words.choose}</Button> {chosen?.file}</span><input ref={input} type="file" className="visually-hidden" tabIndex={-1} aria-label={words.choose} accept=".pem,.crt,.cer" onChange={(event) => void read(event.target.files?.[0])} />{chosen !== null && certificate === null && <span className="red">{words.noCertificate}</span>}</div>
      {(['name', 'keeper', 'place'] as const).map((field) => <div key={field} className="field"><label htmlFor={`key-${field}`}>{words[field]}</label><Input id={`key-${field}`} autoComplete="off" maxLength={200} value={typed[field]} onChange={(event) => setTyped({ ...typed, [field]: event.target.value })} /></div>)}
      <Refusal error={act.error} onRetry={send} />
    </Dialog>
  );
}
