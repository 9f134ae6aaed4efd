import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLabel, useWords } from '../language/language.tsx';
import { useCodeLabel } from '../server/dictionary.ts';
import { useRead } from '../server/hooks.ts';
import { asText } from './field-kind.ts';
import type { FieldInputProps } from './field-kind.ts';

interface ListPickerProps extends FieldInputProps {
  list: string;
  placeholder: string;
  withCode?: boolean;
}

const typingPause = 250;
const shownAtOnce = 50;

function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}

/** Picks one entry of a code list; the server does the searching. */
export function ListPicker({ id, list, value, onChange, onBlur, invalid, placeholder, withCode = false }: ListPickerProps) {
  const words = useWords().fields;
  const label = useLabel();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState(false);
  const query = useLater(typed.trim());
  const found = useRead('code-list.read', { name: list, limit: shownAtOnce, ...(query === '' ? {} : { query }) }, { fresh: 300_000, enabled: opened && list !== '', keep: true });
  const code = asText(value);
  const known = useCodeLabel(list, code);
  const named = (each: { code: string; label: { vi: string; en: string }; current: boolean }): string =>
    `${withCode ? `${each.code} · ` : ''}${label(each.label)}${each.current ? '' : ` (${words.expired})`}`;
  const options = (found.data?.entries ?? []).map((each) => ({ value: each.code, label: named(each) }));
  const present = code === '' || options.some((option) => option.value === code) ? options : [{ value: code, label: known }, ...options];
  return (
    <Select
      id={id} className="field-wide" showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }} allowClear value={code === '' ? null : code} options={typed === '' ? present : options} placeholder={placeholder}
      status={invalid ? 'error' : ''} aria-describedby={`${id}-note`} loading={found.isFetching} notFoundContent={found.isFetching ? words.keepTyping : words.noMatch}
      onInputKeyDown={(event) => {
        if (event.key === 'Delete' && typed === '') onChange(null);
      }}
      onOpenChange={(open) => {
        if (open) setOpened(true);
      }}
      onChange={(next: string | null | undefined) => {
        onChange(next ?? null);
        setTyped('');
      }}
      onBlur={() => {
        setTyped('');
        onBlur();
      }}
    />
  );
}
