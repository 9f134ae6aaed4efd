import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useLabel, useWords } from '../../language/language.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useEntries } from './load.ts';

export function ListDialog({ name, title, onClose }: { name: string; title: string; onClose: () => void }) {
  const words = useWords();
  const label = useLabel();
  const [query, setQuery] = useState('');
  const entries = useEntries(name, query.trim());
  return (
    <Dialog title={title} closeLabel={words.shell.close} onClose={onClose}>
      <Input aria-label={words.dictionary.filterEntries} placeholder={words.dictionary.filterEntries} value={query} onChange={(event) => setQuery(event.target.value)} />
      <Waiting query={entries}>
        {(data) => (
          <table className="plain-table">
            <thead><tr><th scope="col">{words.dictionary.code}</th><th scope="col">{words.dictionary.label}</th></tr></thead>
            <tbody>{data.entries.map((entry) => <tr key={entry.code}><td className="nowrap">{entry.code}</td><td>{label(entry.label)}{!entry.current && <span className="faint"> ({words.dictionary.closed})</span>}</td></tr>)}</tbody>
          </table>
        )}
      </Waiting>
    </Dialog>
  );
}
