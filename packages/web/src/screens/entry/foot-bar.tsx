import type { Finding } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLabel, useWords } from '../../language/language.tsx';
import { useRead } from '../../server/hooks.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { isBlank } from './draft.ts';
import type { DraftBody } from './draft.ts';
import type { Input } from '../../server/call.ts';

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

const typingPause = 400;

/** What the server finds in the whole file as it stands; undefined while it is still asked. */
function useVerdict(body: DraftBody): Finding[] | undefined {
  const text = JSON.stringify({ subjectKind: body.subjectKind, records: body.records.filter((record) => !isBlank(record.values)).map(({ type, values }) => ({ type, values })) });
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  const verdict = useRead('file.check', JSON.parse(settled) as Input<'file.check'>, { fresh: 60_000 });
  return settled === text ? verdict.data?.findings.map(({ finding }) => finding) : undefined;
}

/** The open button stays off until nothing is missing, and says what is. */
export function FootBar({ body, types, findings, busy, onKeep, onOpen }: FootBarProps) {
  const words = useWords().entry;
  const missing = useMissing(body, types);
  const verdict = useVerdict(body);
  const wrong = [...findings, ...(verdict ?? [])].filter((finding) => finding.severity === 'error');
  const first = wrong.find((finding) => missing.length === 0 || finding.code !== 'field.required');
  const errors = new Set(wrong.filter((finding) => finding.code !== 'field.required').map((finding) => `${finding.field}${finding.code}`)).size;
  const named = missing.slice(0, namedAtMost).join(', ');
  const rest = missing.length > namedAtMost ? ` ${words.andMore(missing.length - namedAtMost)}` : '';
  const state = [...(missing.length > 0 ? [`${words.missing(named)}${rest}`] : []), ...(errors > 0 ? [words.errors(errors)] : []), ...(first === undefined ? [] : [first.message])].join(' · ');
  const ready = verdict !== undefined && missing.length === 0 && wrong.length === 0;
  return (
    <div className="entry-foot">
      <Button onClick={onKeep}>{words.saveDraft}</Button>
      <span className="secondary entry-state" id="open-state" role="status">{state === '' ? (ready ? words.ready : words.checking) : state}</span>
      <Button type="primary" disabled={!ready || busy} aria-describedby="open-state" onClick={onOpen}>{words.open}</Button>
    </div>
  );
}
