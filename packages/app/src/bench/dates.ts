import type { Operations } from '@thahs/engine/contract';
import type { RecordFacts } from '@thahs/engine/operation';
import { datesPort } from '@thahs/registries';
import { Chance } from '../demo/chance.ts';
import { syntheticFile } from '../demo/synthetic-file.ts';
import type { Stage } from './stage.ts';

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

/** One pass takes less than a second; a look over a population takes minutes, so the program is measured as it is then: after a pass nobody counts, over several. */
const PASSES = 5;

/** Every date of generated files, with all steps, one after another on one core and without a database. */
export function measureDates(): Record<string, unknown> {
  const files = drawn();
  const pass = (): { steps: number; seconds: number } => {
    const started = performance.now();
    let steps = 0;
    for (const { subjectKind, records } of files) for (const date of datesPort.of(subjectKind, records, TODAY).dates) steps += date.steps.length;
    return { steps, seconds: (performance.now() - started) / 1000 };
  };
  const first = pass();
  const passes = Array.from({ length: PASSES }, pass);
  const seconds = passes.reduce((sum, each) => sum + each.seconds, 0);
  const rate = (each: { seconds: number }): number => Math.round(FILES / each.seconds);
  return { files: FILES, steps: first.steps, seconds: Math.round(seconds * 1000) / 1000, perSecond: Math.round((PASSES * FILES) / seconds), firstPass: rate(first), passes: passes.map(rate) };
}

const PURPOSE = 'KIEM_TRA';
const CHANGES = { reduction: [{ id: 'reduction.prison', firstAfter: [1, 4] }] };

/** The inspector reaches every unit, under the purpose of an inspection. */
const INSPECTOR = 'thanhtra';

/** Every file of the node, reckoned under the rules in use and under changed ones, page by page through the door. */
export async function measureRulesDiff(stage: Stage, of: 'dates' | 'reviews'): Promise<Record<string, unknown>> {
  const headers = await stage.as(INSPECTOR);
  const started = performance.now();
  let [looked, moved, after] = [0, 0, null as string | null];
  do {
    const body = JSON.stringify({ purpose: PURPOSE, of, changes: CHANGES, ...(after === null ? {} : { after }) });
    const response = await fetch(`${stage.url}/api/op/rules.diff`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
    if (!response.ok) throw new Error(`rules.diff: ${response.status} ${await response.text()}`);
    const page = (await response.json()) as Operations['rules.diff']['output'];
    looked += page.looked;
    moved += page.rows.length;
    after = page.next;
  } while (after !== null);
  const seconds = (performance.now() - started) / 1000;
  return { looked, moved, seconds: Math.round(seconds * 100) / 100, perSecond: Math.round(looked / seconds) };
}
