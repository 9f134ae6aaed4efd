import { hex } from './hash.ts';
import type { Ports } from './ports.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then chance. Sorts by the time it was made. */
export function uuidV7(ports: Ports): string {
  const random = ports.random(10);
  const time = ports.now().toString(16).padStart(12, '0');
  const chance = hex(random);
  const variant = '89ab'[(random[2] ?? 0) >> 6] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(1, 4)}-${variant}${chance.slice(5, 8)}-${chance.slice(8)}`;
}

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Milliseconds carried in a version 7 id, or null when the id is of another version. */
export function uuidTime(id: string): number | null {
  if (!isUuid(id) || id[14] !== '7') return null;
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** Not later than any version 7 id made from that moment on, and later than those made before. */
export const uuidFloor = (time: number): string => {
  const digits = time.toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-000000000000`;
};
