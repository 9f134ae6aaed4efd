import './dictionary.css';
import { Button, Input } from 'antd';
import type { DictionaryView } from '@thahs/engine/contract';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useDictionary } from '../../server/dictionary.ts';
import { Foot } from '../../shell/foot.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { ListDialog } from './list-dialog.tsx';
import { TypeTable } from './type-table.tsx';

function Lists({ dictionary, onList }: { dictionary: DictionaryView; onList: (name: string) => void }) {
  const words = useWords().dictionary;
  const label = useLabel();
  return (
    <Panel title={words.codeLists} note={showNumber(dictionary.codeLists.length)}>
      <table className="plain-table">
        <thead><tr><th scope="col">{words.label}</th><th scope="col">{words.name}</th><th scope="col">{words.source}</th><th scope="col" className="number">{words.size}</th><th scope="col"><span className="visually-hidden">{words.entries}</span></th></tr></thead>
        <tbody>
          {dictionary.codeLists.map((list) => (
            <tr key={list.name}><td>{label(list.label)}</td><td className="secondary">{list.name}</td><td className="secondary">{list.source}</td><td className="number">{showNumber(list.size)}</td><td className="number"><Button size="small" aria-label={`${words.entries}: ${label(list.label)}`} onClick={() => onList(list.name)}>{words.entries}</Button></td></tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

export function DictionaryScreen() {
  const words = useWords().dictionary;
  const label = useLabel();
  const dictionary = useDictionary();
  const [text, setText] = useState('');
  const [list, setList] = useState<string | null>(null);
  const wanted = text.trim().toLocaleLowerCase('vi');
  return (
    <div className="page">
      <Waiting query={dictionary}>
        {(data) => (
          <>
            <div className="page-head">
              <h1>{words.title}</h1>
              <span className="secondary">{label(data.label)} · {words.counts(showNumber(data.recordTypes.length), showNumber(data.recordTypes.reduce((sum, type) => sum + type.fields.length, 0)))}</span>
              <span className="grow"><Input aria-label={words.find} placeholder={words.find} style={{ width: 260 }} value={text} onChange={(event) => setText(event.target.value)} /></span>
            </div>
            <div className="stack">
              {data.recordTypes.filter((type) => `${type.name} ${label(type.label)} ${type.fields.map((field) => `${field.name} ${label(field.label)}`).join(' ')}`.toLocaleLowerCase('vi').includes(wanted)).map((type) => <TypeTable key={type.name} type={type} onList={setList} />)}
              <Lists dictionary={data} onList={setList} />
            </div>
            {list !== null && <ListDialog name={list} title={label(data.codeLists.find((each) => each.name === list)?.label, list)} onClose={() => setList(null)} />}
          </>
        )}
      </Waiting>
      <Foot state={words.title} />
    </div>
  );
}
