import { useRead } from '../../server/hooks.ts';

export const useCorrections = () => useRead('correction.list', {});
