import { useRead } from '../../server/hooks.ts';

export const useClauses = () => useRead('clause.list', {}, { fresh: 3_600_000 });
