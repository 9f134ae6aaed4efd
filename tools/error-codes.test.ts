import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemCode, REFUSALS, TWICE_CODES, type RefusalCode } from '@thahs/registries/judgment-execution/course';
import { GRADE_CODES } from '@thahs/registries/judgment-execution/grading';
import { DAY_CODES } from '@thahs/registries/judgment-execution/day-order';
import { ENDING_CODES } from '@thahs/registries/judgment-execution/ending';
import { listedCodes, thrownCodes } from './error-codes.ts';

describe('docs/errors.md', () => {
  it('lists every code that is thrown, and none that is not', () => {
    const listed = listedCodes(readFileSync('docs/errors.md', 'utf8'));
    const thrown = new Set(['engine', 'api', 'platform', 'app'].flatMap((p) => [...thrownCodes(`packages/${p}/src`)]));
    // Reasons why an act is impossible are rows of a table; each is a code of its own.
    for (const reason of Object.keys(REFUSALS)) thrown.add(problemCode(reason as RefusalCode));
    for (const code of [...DAY_CODES, ...TWICE_CODES, ...ENDING_CODES, ...GRADE_CODES]) thrown.add(code);
    expect([...thrown].filter((c) => !listed.has(c)), 'thrown but not listed').toEqual([]);
    expect([...listed].filter((c) => !thrown.has(c)), 'listed but never thrown').toEqual([]);
  });
});
