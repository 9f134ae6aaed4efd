import { DomainError } from '../kernel/index.ts';
import type { JsonObject } from '../kernel/index.ts';

export const notFound = (code: string, message: string): DomainError => new DomainError({ code, class: 'not-found', message });
export const conflict = (code: string, message: string, details?: JsonObject): DomainError => new DomainError({ code, class: 'conflict', message, ...(details ? { details } : {}) });
export const invalid = (code: string, message: string, details?: JsonObject): DomainError => new DomainError({ code, class: 'invalid', message, ...(details ? { details } : {}) });
export const refused = (code: string, clause: string, message: string, details?: JsonObject): DomainError => new DomainError({ code, class: 'refused', clause, message, ...(details ? { details } : {}) });
