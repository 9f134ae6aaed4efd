import type { FieldDefinition } from './types.ts';

/** Special personal data in words (health, who denounces): nothing is reckoned from it and nobody searches by it, so it stands under a key wherever it is kept (docs/decisions/0026). */
export const isSealedAtRest = ({ sensitivity, kind }: Pick<FieldDefinition, 'sensitivity' | 'kind'>): boolean => sensitivity === 'special' && (kind === 'text' || kind === 'long-text');
