import type { FileView, HistoryEntry } from '@thahs/engine/contract';

export interface VersionRecord {
  recordId: string;
  type: string;
  values: Record<string, unknown>;
}

/** A correction that still waits has changed nothing. */
const askedOnly = 'record.correct.ask';

/** From here back nobody knows what the record said. */
export const takenByOrder = 'record.redact';

/** Entries that changed a value, or took what was said before, newest first. */
export const changing = (entries: readonly HistoryEntry[]): HistoryEntry[] =>
  entries.filter((entry) => entry.recordId !== null && (entry.changes.length > 0 || entry.act === takenByOrder) && entry.act !== askedOnly).toSorted((a, b) => b.at.localeCompare(a.at));

/** The records as they stood just after an entry: what came later is taken back, change by change. Null is the present state. */
export function recordsAt(file: FileView, entries: readonly HistoryEntry[], entryId: string | null): VersionRecord[] {
  const records = new Map<string, VersionRecord>(file.records.filter((record) => record.state === 'current').map((record) => [record.recordId, { recordId: record.recordId, type: record.type, values: { ...record.values } }]));
  const later = entryId === null ? [] : entries.slice(0, entries.findIndex((entry) => entry.entryId === entryId));
  const taken = new Set<string>();
  for (const entry of later) {
    const recordId = entry.recordId ?? '';
    if (entry.act === takenByOrder) taken.add(recordId);
    if (taken.has(recordId)) {
      records.delete(recordId);
      continue;
    }
    const record = records.get(recordId) ?? { recordId, type: entry.recordType ?? '', values: {} };
    records.set(recordId, record);
    for (const change of entry.changes) record.values[change.field] = change.before;
  }
  return [...records.values()];
}
