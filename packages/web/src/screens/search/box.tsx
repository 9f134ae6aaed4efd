import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import { takeTyped } from '../../components/type-ahead.ts';
import { useWords } from '../../language/language.tsx';
import { PurposeBox } from '../../shell/purpose-box.tsx';

interface SearchBoxProps {
  query: string;
  box: RefObject<HTMLInputElement | null>;
  onSearch: (query: string) => void;
  onDown: () => void;
}

export function SearchBox({ query, box, onSearch, onDown }: SearchBoxProps) {
  const words = useWords().search;
  // What was typed before this box was there.
  const [early] = useState(takeTyped);
  const [text, setText] = useState(early.text === '' ? query : early.text);
  const [seen, setSeen] = useState(query);
  if (seen !== query) {
    setSeen(query);
    setText(query);
  }
  const search = useEffectEvent((): void => { if (early.entered && early.text !== '') onSearch(early.text.trim()); });
  useEffect(() => search(), []);
  const clear = (): void => {
    setText('');
    if (query !== '') onSearch('');
    box.current?.focus();
  };
  return (
    <form
      className="search-line" role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <div className="search-box">
        <input
          ref={box} id="search-box" aria-label={words.box} value={text} autoFocus autoComplete="off" spellCheck={false} placeholder={words.hint}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') clear();
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              onDown();
            }
          }}
        />
        {text !== '' && <button type="button" className="search-clear" onClick={clear}>{words.clear} <kbd className="key">Esc</kbd></button>}
      </div>
      <Button type="primary" size="large" htmlType="submit" className="strong">{words.find}</Button>
      <span className="search-space" />
      <PurposeBox />
    </form>
  );
}
