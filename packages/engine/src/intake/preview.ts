import { vietnamDate } from '../kernel/index.ts';
import type { Cell, Context, SheetRow } from '../operation/index.ts';
import type { PreviewRow, ProfilePreview } from '../contract.ts';
import { layoutOf } from './headings.ts';
import { kindDecisions } from './kind-decisions.ts';
import { planRow } from './plan-row.ts';
import type { PlannedRow } from './plan-row.ts';
import type { Profile } from './profile.ts';
import { PURPOSE } from './purpose.ts';

const SHOWN_ROWS = 20;
const SHOWN_VALUES = 40;

/** What the first rows would become under a profile that need not be saved yet. Writes nothing and looks for nothing in the base: whether a file number is taken, which would tell of sealed files too, comes out at the import. */
export function previewOf(context: Context, profile: Profile, sample: readonly SheetRow[]): ProfilePreview {
  const { engine, actor } = context;
  const [head, ...rows] = sample;
  const layout = layoutOf(engine, profile, head?.cells ?? []);
  const { refusal } = kindDecisions(engine, { actor, profile, purpose: context.purpose ?? PURPOSE });
  const plan = { engine, profile, layout, dateSystem: 1900 as const, today: vietnamDate(context.now), known: engine.intake.template.newKnown(), seen: new Map<string, number>(), refusal };
  const judged = rows.map((row) => previewRow(planRow(plan, row)));
  const verdicts = { accepted: 0, normalised: 0, warned: 0, rejected: 0 };
  for (const { verdict } of judged) verdicts[verdict] += 1;
  return { rows: judged.slice(0, SHOWN_ROWS), verdicts, unused: [...layout.unused], values: valuesOf(profile, layout.at, rows) };
}

function previewRow({ row, verdict, fileNo, findings, draft }: PlannedRow): PreviewRow {
  const shown = findings.map(({ cell, code, severity, message }) => ({ cell, code, severity, message }));
  const values = (draft?.records ?? []).flatMap((record) => Object.entries(record.values).map(([field, value]) => ({ type: record.type, field, value })));
  return { row, verdict, fileNo, values, findings: shown };
}

/** Values that stand in each mapped column, as they come, so that codes can be given to them. */
function valuesOf(profile: Profile, at: ReadonlyMap<string, number>, rows: readonly SheetRow[]): Record<string, string[]> {
  const seen = (cell: Cell): string | null => (cell === null || cell === undefined || typeof cell === 'object' || String(cell).trim() === '' ? null : String(cell).trim());
  return Object.fromEntries(profile.columns.map(({ column }) => {
    const place = at.get(column) ?? -1;
    return [column, [...new Set(rows.flatMap(({ cells }) => seen(cells[place]) ?? []))].slice(0, SHOWN_VALUES)];
  }));
}
