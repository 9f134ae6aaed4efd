import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

type Changing = Map<string, Record<string, unknown>>;

/** What another tool was read to say of its copies, against the readings: a copy that nobody read of, and one that is gone and stands as there, are found here. */
export async function checkEvidence(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ['evidence.note'], found, 'evidence');
  if (!acts) return;
  const [copies, readings]: [Changing, Changing] = [new Map(), new Map()];
  for (const { at, actor, unit, body } of acts) {
    const { tool, stanza, added, gone } = body as { tool: string; stanza: string; added: Row[]; gone: Row[] };
    const key = (copy: Row): string => [unit, tool, stanza, copy['repository'], copy['label']].join(' ');
    readings.set([unit, tool, stanza].join(' '), { read_at: at });
    for (const copy of added) {
      const { kind, startedAt, endedAt, bytes, storedBytes, encrypted, damaged } = copy;
      copies.set(key(copy), { kind, started_at: startedAt, ended_at: endedAt, bytes, stored_bytes: storedBytes, encrypted, damaged, noted_at: at, noted_by: actor, gone_at: null });
    }
    for (const copy of gone) Object.assign(copies.get(key(copy)) ?? {}, { gone_at: at });
  }
  const named = (row: Row, ...columns: string[]): Row => ({ ...row, named: columns.map((column) => String(row[column])).join(' ') });
  compareRows('backup_evidence', 'named', (await tableRows(client, 'backup_evidence')).map((row) => named(row, 'unit', 'tool', 'stanza', 'repository', 'label')), copies, found);
  compareRows('evidence_reading', 'named', (await tableRows(client, 'evidence_reading')).map((row) => named(row, 'unit', 'tool', 'stanza')), readings, found);
}
