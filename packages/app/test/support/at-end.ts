import { afterAll } from 'vitest';

const endings: (() => Promise<unknown>)[] = [];

// Registered while the test file is read: an `afterAll` asked for inside a `beforeAll` never runs.
afterAll(async () => {
  for (const end of endings.splice(0).toReversed()) await end();
});

/** Clears up after the test file, the last made first. */
export function atEnd(end: () => Promise<unknown>): void {
  endings.push(end);
}
