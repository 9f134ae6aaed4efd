import { parseCardQr } from '@thahs/registries/shared/identity';

/** The card reader of the registry behind the port of the engine. */
export function readCard(payload: string): { ok: boolean; fields: Record<string, string | null> | null; errors: string[]; warnings: string[] } {
  const { ok, fields, errors, warnings } = parseCardQr(payload);
  return { ok, fields: fields === null ? null : { ...fields }, errors: [...errors], warnings: [...warnings] };
}
