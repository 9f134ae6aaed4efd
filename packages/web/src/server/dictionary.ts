import type { DictionaryView } from '@thahs/engine/contract';
import { useLabel, useWords } from '../language/language.tsx';
import { useRead } from './hooks.ts';

const wholeListLimit = 600;
const dayLong = 86_400_000;

export type RecordTypeView = DictionaryView['recordTypes'][number];

export const useDictionary = () => useRead('dictionary.read', {}, { fresh: dayLong });

export function useKindLabel(): (code: string) => string {
  const { data } = useDictionary();
  const label = useLabel();
  return (code) => label(data?.subjectKinds.find((kind) => kind.code === code)?.label, code);
}

export function useTypeLabel(): (name: string | null) => string {
  const { data } = useDictionary();
  const label = useLabel();
  return (name) => label(data?.recordTypes.find((type) => type.name === name)?.label, name ?? '');
}

export function useField(): (type: string | null, field: string | null) => RecordTypeView['fields'][number] | undefined {
  const { data } = useDictionary();
  return (type, field) => data?.recordTypes.find((each) => each.name === type)?.fields.find((each) => each.name === field);
}

/** Label of a field; `type` may be unknown to the dictionary of this day. */
export function useFieldLabel(): (type: string | null, field: string) => string {
  const fieldOf = useField();
  const label = useLabel();
  return (type, field) => label(fieldOf(type, field)?.label, field);
}

/** Name of a purpose that somebody stated, whoever it was. */
export function usePurposeLabel(): (code: string | null) => string {
  const { data } = useDictionary();
  const label = useLabel();
  return (code) => label(data?.purposes.find((purpose) => purpose.code === code)?.label, code ?? '');
}

/** All entries of a list short enough to hold, or the one entry of a code in a long list. */
export function useCodeLabel(list: string, code: string): string {
  const { data } = useDictionary();
  const label = useLabel();
  const size = data?.codeLists.find((each) => each.name === list)?.size;
  const whole = size !== undefined && size <= wholeListLimit;
  const input = whole ? { name: list, limit: wholeListLimit } : { name: list, query: code, limit: 20 };
  const entries = useRead('code-list.read', input, { fresh: dayLong, enabled: list !== '' && code !== '' && data !== undefined });
  // A code is shown only when the list is known not to hold it: until then the room stays empty.
  return label(entries.data?.entries.find((entry) => entry.code === code)?.label, entries.isPending && list !== '' && code !== '' ? '\u2007'.repeat(12) : code);
}

const statusList = 'file_status';

interface Choice {
  value: string;
  label: string;
}

/** States of a file, as a list of the dictionary names them, or as this program does. */
export function useStatuses(): { choices: Choice[]; labelOf: (code: string) => string } {
  const { data } = useDictionary();
  const words = useWords().statuses;
  const label = useLabel();
  const name = data?.codeLists.find((list) => list.name === statusList)?.name ?? '';
  const list = useRead('code-list.read', { name, limit: wholeListLimit }, { fresh: dayLong, enabled: name !== '' });
  const entries = list.data?.entries ?? [];
  const labelOf = (code: string): string => label(entries.find((entry) => entry.code === code)?.label, words[code] ?? code);
  const codes = name === '' ? Object.keys(words) : entries.map((entry) => entry.code);
  return { choices: codes.map((code) => ({ value: code, label: labelOf(code) })), labelOf };
}
