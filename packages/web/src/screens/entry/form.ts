import type { Finding } from '@thahs/engine/contract';
import { useState } from 'react';
import { call } from '../../server/call.ts';
import type { Output } from '../../server/call.ts';
import type { SourceText } from '../../record-form/source-fields.tsx';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { placeOf } from './card.ts';
import type { Place } from './card.ts';
import { blankRecord, isBlank } from './draft.ts';
import type { DraftBody, DraftRecord } from './draft.ts';

const sexInWords: Record<string, string> = { MALE: 'Nam', FEMALE: 'Nữ' };

/** Puts a value where it belongs, in the first record of its type, or in a new one. */
function put(body: DraftBody, place: Place, value: unknown): DraftBody {
  const there = body.records.find((record) => record.type === place.type) ?? blankRecord(place.type);
  const filled = { ...there, values: { ...place.along, ...there.values, [place.field]: value } };
  const known = body.records.some((record) => record.key === there.key);
  return { ...body, records: known ? body.records.map((record) => (record.key === there.key ? filled : record)) : [...body.records, filled] };
}

/** State of the form: the draft, what was found wrong in it, and what the card proposes. */
export function useEntryForm(initial: DraftBody, types: readonly RecordTypeView[]) {
  const [body, setBody] = useState(initial);
  const [found, setFound] = useState<Record<string, Finding[]>>({});
  const [card, setCard] = useState<Output<'card.parse'> | null>(null);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const readCard = async (payload: string): Promise<void> => {
    setAccepted(new Set());
    try {
      setCard(await call('card.parse', { payload }));
    } catch {
      setCard({ ok: false, fields: null, errors: [], warnings: [] });
    }
  };
  const accept = (fields: string[]): void => {
    let next = body;
    for (const field of fields) {
      const place = placeOf(field, types);
      const value = card?.fields?.[field];
      if (place !== undefined && value !== undefined && value !== null) next = put(next, place, field === 'sex' ? (sexInWords[value] ?? value) : value);
    }
    setBody(next);
    setAccepted(new Set([...accepted, ...fields]));
  };
  return {
    body, card, accepted, accept, readCard,
    findings: body.records.filter((record) => !isBlank(record.values)).flatMap((record) => found[record.key] ?? []).filter((finding) => finding.code !== 'field.required'),
    setSource: (source: SourceText) => setBody((old) => ({ ...old, source })),
    setFileNo: (fileNo: string) => setBody((old) => ({ ...old, fileNo })),
    change: (record: DraftRecord) => setBody((old) => ({ ...old, records: old.records.map((each) => (each.key === record.key ? record : each)) })),
    add: (type: string) => setBody((old) => ({ ...old, records: [...old.records, blankRecord(type)] })),
    remove: (key: string) => setBody((old) => ({ ...old, records: old.records.filter((record) => record.key !== key) })),
    setFindings: (key: string, findings: Finding[]) => setFound((old) => ({ ...old, [key]: findings })),
  };
}
