import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { agrees } from './agrees.ts';
import { calculationFor } from './calculation-checks.ts';
import type { VectorCase } from './vector-file.ts';

const VECTORS = path.join(import.meta.dirname, '../../../../conformance');
const FILES = ['sentence-end', 'suspended-sentence', 'reduction-eligibility', 'parole-eligibility', 'grading-windows', 'deadlines', 'limitation', 'criminal-record-clearing'];

type Tagged = VectorCase & { readonly tag: 'verified' | 'own-knowledge'; readonly note: string };
const casesOf = async (file: string): Promise<readonly Tagged[]> => (JSON.parse(await readFile(path.join(VECTORS, `${file}.json`), 'utf8')) as { cases: Tagged[] }).cases;

describe.each(FILES)('vectors of %s', async (file) => {
  const calculate = calculationFor(file);
  it.each(await casesOf(file))('$id $note', ({ given, expect: answer, tag }) => {
    const { outcome, steps } = calculate!(given as never);
    expect(agrees(outcome, answer), JSON.stringify(outcome)).toBe(true);
    // What the law leaves open may warn; what the vectors hold for settled must not.
    if (tag === 'verified') expect(steps.filter((step) => !step.verified).map((step) => step.rule)).toEqual([]);
  });
});
