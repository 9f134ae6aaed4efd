import type { Label } from '@thahs/engine/registry';

export const label = (vi: string, en: string): Label => ({ vi, en });
