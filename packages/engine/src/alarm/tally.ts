import type { Engine } from '../operation/index.ts';
import { vietnamDate } from '../kernel/index.ts';
import type { Tx } from '../store/index.ts';
import { conductRules, LOOKED_ACTS, TAKE_OUTS } from './rules/conduct.ts';
import { signInRules } from './rules/sign-in.ts';
import { ADD_TALLY, ENTRIES, POSTINGS, SUM_TALLY } from './queries.ts';
import type { ConductRule, Counted, LookedEntry } from './types.ts';

export const CONDUCT_RULES: readonly ConductRule[] = [...conductRules, ...signInRules];
const HOUR_MS = 3_600_000;

interface EntryRow extends Omit<LookedEntry, 'code' | 'times' | 'source' | 'files' | 'actorUnit'> {
  readonly refusal: { readonly code?: string; readonly times?: number; readonly source?: string | null } | null;
  readonly files: number | null;
}

interface PostingRow { readonly accountId: string; readonly unit: string; readonly position: string; readonly from: string; readonly to: string | null }

/** What was counted of one rule and one account, or source: a cause that has passed its number, or has not yet. */
export interface Tallied {
  readonly rule: ConductRule;
  readonly about: string;
  readonly unit: string;
  readonly detail: Counted['detail'];
  /** In the window that ends with the last entry looked at. */
  readonly times: number;
}

const isAccount = (actor: string): boolean => /^[0-9a-f-]{36}$/.test(actor);

/** Entries from one place in the tree to before another, with the unit under whose posting each was done. */
async function lookedEntries(tx: Tx, from: number, to: number): Promise<LookedEntry[]> {
  const { rows } = await tx.query<EntryRow>(ENTRIES, [from, to, LOOKED_ACTS, TAKE_OUTS]);
  const actors = [...new Set(rows.map((row) => row.actor).filter(isAccount))];
  const postings = actors.length === 0 ? [] : (await tx.query<PostingRow>(POSTINGS, [actors])).rows;
  const byActor = Map.groupBy(postings, (posting) => posting.accountId);
  return rows.map(({ refusal, files, ...entry }) => ({
    ...entry, code: refusal?.code ?? null, times: refusal?.times ?? 1, source: refusal?.source ?? null, files: files ?? 0, actorUnit: unitOf(entry, byActor.get(entry.actor) ?? []),
  }));
}

/** The unit of the posting that the entry names; of a person with two such postings, the one whose unit the file belongs to. */
function unitOf(entry: Pick<LookedEntry, 'at' | 'position' | 'unit'>, postings: readonly PostingRow[]): string {
  const day = vietnamDate(entry.at);
  const held = postings.filter((p) => p.position === entry.position && p.from <= day && (p.to === null || p.to >= day));
  return (held.find((p) => p.unit === entry.unit) ?? held[0])?.unit ?? entry.unit;
}

/** Adds what entries from one place to another tell, and gives back the sums of all they touched. */
export async function tallyEntries(tx: Tx, engine: Engine, from: number, to: number): Promise<Tallied[]> {
  const entries = await lookedEntries(tx, from, to);
  const added = new Map<string, { rule: ConductRule; counted: Counted; entry: LookedEntry }>();
  for (const entry of entries) {
    for (const rule of CONDUCT_RULES) {
      const counted = rule.of(entry);
      if (counted !== null && counted.times > 0) added.set(JSON.stringify([rule.code, counted.about, counted.item]), { rule, counted, entry });
    }
  }
  if (added.size === 0) return [];
  const rows = [...added.values()];
  const column = <T>(of: (row: (typeof rows)[number]) => T): T[] => rows.map(of);
  await tx.query(ADD_TALLY, [column((r) => r.rule.code), column((r) => r.counted.about), column((r) => r.counted.item), column((r) => r.entry.actorUnit), column((r) => new Date(r.entry.at).toISOString()), column((r) => r.counted.times)]);
  return sums(tx, rows, Math.max(...entries.map((entry) => entry.at), engine.ports.now()));
}

async function sums(tx: Tx, rows: readonly { rule: ConductRule; counted: Counted; entry: LookedEntry }[], until: number): Promise<Tallied[]> {
  const found: Tallied[] = [];
  for (const [rule, touched] of Map.groupBy(rows, (row) => row.rule)) {
    const last = new Map(touched.map((row) => [row.counted.about, row]));
    const times = await tallied(tx, rule, [...last.keys()], until);
    for (const [about, { counted, entry }] of last) found.push({ rule, about, unit: entry.actorUnit, detail: counted.detail, times: times.get(about) ?? 0 });
  }
  return found;
}

/** How much of a rule was counted in the window that ends at a moment. */
export async function tallied(tx: Tx, rule: ConductRule, about: readonly string[], until: number): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ about: string; times: number }>(SUM_TALLY, [rule.code, about, new Date(until - rule.windowHours * HOUR_MS).toISOString()]);
  return new Map(rows.map((row) => [row.about, row.times]));
}

/** Nothing counted is needed for longer than the longest window. */
export const LONGEST_WINDOW_MS = Math.max(...CONDUCT_RULES.map((rule) => rule.windowHours)) * HOUR_MS;
