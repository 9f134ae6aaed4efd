import { useRead } from '../../server/hooks.ts';

export const useSessions = () => useRead('session.list', {});
