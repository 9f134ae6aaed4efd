import { useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import { usePageKey } from '../components/keys.ts';
import { useWords } from '../language/language.tsx';

/** Every key of the screens in one place; `?` opens it from anywhere. */
export function KeysHelp() {
  const words = useWords().shell;
  const [open, setOpen] = useState(false);
  usePageKey((event) => { if (event.key === '?') setOpen(true); });
  return (
    <>
      <button type="button" className="bar-button" aria-label={words.keysHelp} title={words.keysHelp} onClick={() => setOpen(true)}>?</button>
      {open && (
        <Dialog wide title={words.keysHelp} closeLabel={words.close} onClose={() => setOpen(false)}>
          <div className="keys-columns">{words.keyGroups.map(({ name, keys }) => (
            <section key={name}>
              <h3>{name}</h3>
              <dl className="facts keys-help">{keys.map(({ key, does }) => [<dt key={key}><kbd className="key">{key}</kbd></dt>, <dd key={`${key}-does`}>{does}</dd>])}</dl>
            </section>
          ))}</div>
        </Dialog>
      )}
    </>
  );
}
