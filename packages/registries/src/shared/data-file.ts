import { readFileSync } from 'node:fs';

/** Text of a file in `data/`. The shapes of these files are pinned by the tests of the lists that read them. */
export const dataText = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

export const dataJson = (name: string): unknown => JSON.parse(dataText(name));
