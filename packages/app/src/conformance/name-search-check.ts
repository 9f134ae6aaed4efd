import { NameCorpus, searchNames, type NamedEntry } from '@thahs/engine/names';
import type { CaseOutcome, CaseCheck } from './case-outcome.ts';

interface Expectation {
  readonly mustInclude: readonly string[];
  readonly within: number;
  readonly firstAmong?: readonly string[];
}

const SHOWN = 10;

/** The order of results is the program's own affair but for what a case asks of it: who is there, and who is first. */
export function nameSearchCheck(corpus: unknown): CaseCheck {
  const names = new NameCorpus(corpus as readonly NamedEntry[]);
  return (given, expect): CaseOutcome => {
    const { mustInclude, within, firstAmong } = expect as Expectation;
    const ids = searchNames((given as { query: string }).query, names, Math.max(within, SHOWN)).map((hit) => hit.id);
    const near = ids.slice(0, within);
    const first = ids[0];
    const ok = mustInclude.every((id) => near.includes(id)) && (!firstAmong || (first !== undefined && firstAmong.includes(first)));
    return { ok, got: near };
  };
}
