import { useRead } from '../../server/hooks.ts';

const shownEntries = 500;

export const useEntries = (name: string, query: string) => useRead('code-list.read', { name, limit: shownEntries, ...(query === '' ? {} : { query }) }, { fresh: 3_600_000, keep: true });
