import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '@thahs/registries/judgment-execution/calculation';
import { agrees } from './agrees.ts';
import { calculationFor } from './calculation-checks.ts';
import type { VectorCase } from './vector-file.ts';

const VECTORS = path.join(import.meta.dirname, '../../../../conformance');
const FILES = ['sentence-end', 'suspended-sentence', 'reduction-eligibility', 'parole-eligibility', 'grading-windows', 'deadlines', 'limitation', 'criminal-record-clearing'];

/** Open points that the facts of the case do not show: a request for nothing, a suspended sentence given as prison, a day that no day off touches. */
const UNSEEN = new Set(['SS-D46', 'LI-D17', 'DL-D28']);

type Tagged = VectorCase & { readonly tag: 'verified' | 'own-knowledge'; readonly note: string };
const casesOf = async (file: string): Promise<readonly Tagged[]> => (JSON.parse(await readFile(path.join(VECTORS, `${file}.json`), 'utf8')) as { cases: Tagged[] }).cases;

describe.each(FILES)('vectors of %s', async (file) => {
  const calculate = calculationFor(file);
  it.each(await casesOf(file))('$id $note', ({ id, given, expect: answer, tag }) => {
    const { outcome, steps } = calculate!(given as never);
    expect(agrees(outcome, answer), JSON.stringify(outcome)).toBe(true);
    const unverified = steps.filter((step) => !step.verified).map((step) => step.rule);
    if (tag === 'verified') expect(unverified, 'warns of what the law settles').toEqual([]);
    else if (!UNSEEN.has(id)) expect(unverified, 'is silent about what the law leaves open').not.toEqual([]);
    // A screen opens each missing condition into its step.
    const { reasons = [] } = outcome as { readonly reasons?: readonly string[] };
    const failed = steps.filter((step) => step.code === 'CONDITION' && step.params.fails).map(({ params }) => (params as { reason: string }).reason);
    expect(failed.toSorted()).toEqual(reasons);
    for (const { vi, en } of steps.map(explain)) for (const said of [vi, en]) expect(said).toMatch(/^[\p{Lu}\d].*\(.+\)$/u);
  });
});
