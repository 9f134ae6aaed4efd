import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ways in which the source names the code of a problem that a user may see. */
const FORMS = [/code: '([a-z-]+(?:\.[a-z-]+)+)', class: '/g, /\b(?:notFound|conflict|invalid|refused)\(\s*'([a-z-]+(?:\.[a-z-]+)+)'/g, /\btrouble\('([a-z-]+(?:\.[a-z-]+)+)'/g, /\bproblem\('([a-z-]+(?:\.[a-z-]+)+)'/g,
  // Of the HTTP layer (packages/api/src/problems.ts, app.ts): a problem made from a status, from an answer of the database, or written out.
  /\bplain\(\d{3}, '[^']*', '([a-z-]+(?:\.[a-z-]+)*)'/g, /\d{3}: \['[^']*', '([a-z-]+(?:\.[a-z-]+)+)', '/g, /status: \d{3}, code: '([a-z-]+(?:\.[a-z-]+)+)'/g];

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'dist') yield* sources(path);
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')) yield path;
  }
}

/** Codes thrown anywhere under `folder`. */
export function thrownCodes(folder: string): Set<string> {
  const codes = new Set<string>();
  for (const path of sources(folder)) {
    const text = readFileSync(path, 'utf8');
    for (const form of FORMS) for (const [, code] of text.matchAll(form)) if (code !== undefined) codes.add(code);
  }
  return codes;
}

/** Codes that the page lists: the first cell of each row, in backquotes. */
export const listedCodes = (page: string): Set<string> => new Set([...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code]) => code as string));
