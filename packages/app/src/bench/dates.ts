import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from '@thahs/registries';
import { Chance } from '../demo/chance.ts';
import { syntheticFile } from '../demo/synthetic-file.ts';

const TODAY = '2026-11-20';
const FILES = 20_000;

interface Drawn {
  readonly subjectKind: string;
  readonly records: readonly RecordFacts[];
}

function drawn(): Drawn[] {
  const chance = new Chance(7);
  return Array.from({ length: FILES }, (_, number) => {
    const { subjectKind, records } = syntheticFile(chance, 'PHAM_NHAN', number, TODAY);
    return { subjectKind, records: records.map(({ type, values }, at) => ({ recordId: String(at).padStart(4, '0'), type, state: 'current', occurredAt: null, values })) };
  });
}

/** Every date of generated files, with all steps, one after another on one core and without a database. */
export function measureDates(): Record<string, unknown> {
  const files = drawn();
  for (const { subjectKind, records } of files.slice(0, FILES / 4)) datesPort.of(subjectKind, records, TODAY);
  const started = performance.now();
  let steps = 0;
  for (const { subjectKind, records } of files) for (const date of datesPort.of(subjectKind, records, TODAY).dates) steps += date.steps.length;
  const seconds = (performance.now() - started) / 1000;
  return { files: FILES, steps, seconds: Math.round(seconds * 1000) / 1000, perSecond: Math.round(FILES / seconds) };
}
