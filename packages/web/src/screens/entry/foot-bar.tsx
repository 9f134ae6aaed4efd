import type { Finding } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useLabel, useWords } from '../../language/language.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { isBlank } from './draft.ts';
import type { DraftBody } from './draft.ts';

interface FootBarProps {
  body: DraftBody;
  types: readonly RecordTypeView[];
  findings: Finding[];
  busy: boolean;
  onKeep: () => void;
  onOpen: () => void;
}

const namedAtMost = 3;

/** What is still empty although the dictionary calls it required. */
function useMissing(body: DraftBody, types: readonly RecordTypeView[]): string[] {
  const words = useWords().entry;
  const label = useLabel();
  const written = body.records.filter((record) => !isBlank(record.values));
  const fields = written.flatMap((record) => (types.find((type) => type.name === record.type)?.fields ?? [])
    .filter((field) => field.required === true && (record.values[field.name] ?? '') === '').map((field) => label(field.label)));
  return [...(body.fileNo.trim() === '' ? [words.fileNo] : []), ...(written.length === 0 ? types.slice(0, 1).map((type) => label(type.label)) : []), ...fields];
}

/** The open button stays off until nothing is missing, and says what is. */
export function FootBar({ body, types, findings, busy, onKeep, onOpen }: FootBarProps) {
  const words = useWords().entry;
  const missing = useMissing(body, types);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const named = missing.slice(0, namedAtMost).join(', ');
  const rest = missing.length > namedAtMost ? ` ${words.andMore(missing.length - namedAtMost)}` : '';
  const state = [...(missing.length > 0 ? [`${words.missing(named)}${rest}`] : []), ...(errors > 0 ? [words.errors(errors)] : [])].join(' · ');
  return (
    <div className="entry-foot">
      <Button onClick={onKeep}>{words.saveDraft}</Button>
      <span className="secondary entry-state" id="open-state" role="status">{state === '' ? words.ready : state}</span>
      <Button type="primary" disabled={missing.length > 0 || errors > 0 || busy} aria-describedby="open-state" onClick={onOpen}>{words.open}</Button>
    </div>
  );
}
