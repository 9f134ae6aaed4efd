import { useRead } from '../../server/hooks.ts';

export const useDesk = () => useRead('desk.read', {}, { fresh: 30_000 });
