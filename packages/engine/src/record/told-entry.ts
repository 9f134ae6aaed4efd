/**
 * What an entry of the journal tells of a file, to one reader: fields old and new, and what was written freely with it (Circular Điều 9.4).
 * The history of a file and the viewer of the journal tell the same, so what is withheld in one is withheld in the other (NĐ 160/2026 Điều 13.2).
 */
import type { HistoryEntry } from '../contract.ts';
import type { RecordType, Sensitivity } from '../registry/index.ts';
import { changesBetween } from './corrections.ts';
import type { PastEntry } from './history.ts';
import { WITHHELD } from './withheld.ts';

/** What this reader is not shown: fields, as `type.field`, and whether what was written freely may tell of a person at all. */
export interface Hidden {
  readonly fields: ReadonlySet<string>;
  readonly personal: boolean;
}

export function hiddenFrom(types: readonly RecordType[], reveals: readonly Sensitivity[]): Hidden {
  const fields = types.flatMap((t) => t.fields.filter((f) => !reveals.includes(f.sensitivity ?? 'internal')).map((f) => `${t.name}.${f.name}`));
  return { fields: new Set(fields), personal: !reveals.includes('personal') };
}

type Written = Pick<PastEntry, 'recordType' | 'body'>;

/**
 * What somebody wrote freely may tell of anybody, and of a change of a withheld field it tells as much as the field: it is withheld where no
 * personal data is opened, and where the record as it was left holds a field that is withheld; where the entry holds no record, any field of its type may be meant, and with a paper any field at all.
 */
export function toldFreely({ recordType, body }: Written, text: string | null | undefined, hidden: Hidden): string | null {
  if (text === null || text === undefined || text === '') return null;
  const type = `${recordType ?? ''}.`;
  const touched = Object.keys({ ...body?.record?.values, ...body?.proposed }).map((field) => type + field);
  const paper = body?.attachmentId !== undefined;
  const meant = touched.length > 0 ? touched : [...hidden.fields].filter((field) => paper || field.startsWith(type));
  return hidden.personal || meant.some((field) => hidden.fields.has(field)) ? WITHHELD : text;
}

/** What an entry leaves of its record, or would; a version that stands after a redaction says nothing that was not said before. */
const leftBy = ({ act, body }: PastEntry): Readonly<Record<string, unknown>> | undefined => (act === 'record.redact' ? undefined : (body?.record?.values ?? body?.proposed));

/** Entries of one file in their order, each with what it changed against the last image of its record. */
export function toldEntries(past: readonly PastEntry[], hidden: Hidden): HistoryEntry[] {
  const last = new Map<string, Readonly<Record<string, unknown>>>();
  return past.map((entry) => {
    const { id, recordId, recordType, version, act, clause, purpose, body, position } = entry;
    const before = last.get(recordId ?? '') ?? {};
    const changes = changesBetween(before, leftBy(entry) ?? before).filter((c) => !hidden.fields.has(`${recordType ?? ''}.${c.field}`));
    if (recordId !== null && body?.record) last.set(recordId, body.record.values);
    return { entryId: id, at: entry.at.toISOString(), actor: entry.actor, position: position ?? '', act, recordType, recordId, version, clause, citation: clause, purpose, reason: toldFreely(entry, body?.reason, hidden), changes, ...(body?.order ? { order: body.order } : {}) };
  });
}
