import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFor } from './case-check.ts';
import type { CaseCheck, CaseOutcome } from './case-outcome.ts';
import { readVectorFile, type VectorCase, type VectorFile } from './vector-file.ts';

export interface ConformanceReport {
  readonly passed: number;
  readonly failed: number;
  /** One line for each failure, one for the skipped files, and the sum. */
  readonly lines: readonly string[];
}

/** Its message is the name of the file that is none. */
export class UnreadableVectors extends Error {}

function outcome(check: CaseCheck, { given, expect }: VectorCase): CaseOutcome {
  try {
    return check(given, expect);
  } catch (error) {
    return { ok: false, got: `threw ${error instanceof Error ? error.message : String(error)}` };
  }
}

const failureLine = (file: string, { id, expect }: VectorCase, got: unknown): string =>
  `${file} ${id}: expected ${JSON.stringify(expect)}, got ${JSON.stringify(got)}`;

async function readFiles(dir: string): Promise<{ readonly name: string; readonly vectors: VectorFile | null }[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      try {
        return { name, vectors: readVectorFile(await readFile(path.join(dir, name), 'utf8')) };
      } catch (error) {
        throw new UnreadableVectors(name, { cause: error });
      }
    }),
  );
}

/** Runs every file of vectors in a folder against this version. Files it does not understand are named, not counted. */
export async function runConformance(dir: string): Promise<ConformanceReport> {
  const lines: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const { name, vectors } of await readFiles(dir)) {
    const check = vectors && checkFor(vectors);
    if (!check) {
      skipped.push(name);
      continue;
    }
    for (const one of vectors.cases) {
      const { ok, got } = outcome(check, one);
      if (ok) passed += 1;
      else {
        failed += 1;
        lines.push(failureLine(vectors.file, one, got));
      }
    }
  }
  if (skipped.length > 0) lines.push(`skipped, not understood by this version: ${skipped.join(', ')}`);
  lines.push(`${passed} passed, ${failed} failed`);
  return { passed, failed, lines };
}
