import { readFileSync } from 'node:fs';

/** Mapping profiles that come with the program, one JSON file each; the engine checks their shape before it uses one. */
const NAMES = ['custody-census'];

export const shippedProfiles: readonly unknown[] = NAMES.map((name) => JSON.parse(readFileSync(new URL(`../../profiles/${name}.json`, import.meta.url), 'utf8')));
