import { Compile } from 'typebox/compile';
import type { Validator } from 'typebox/compile';
import type { TSchema } from 'typebox';
import { invalid } from './errors.ts';

const compiled = new WeakMap<TSchema, Validator>();

function validator(schema: TSchema): Validator {
  let made = compiled.get(schema);
  if (!made) {
    made = Compile(schema);
    compiled.set(schema, made);
  }
  return made;
}

/** Deeper than any input of ours; checking much deeper ones would exhaust the stack. */
const DEEPEST = 64;

/** No NUL and no half characters anywhere: PostgreSQL and canonical JSON can hold neither. */
function storable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => storable(item, depth + 1));
  return Object.entries(value).every(([key, item]) => storable(key) && storable(item, depth + 1));
}

/** Input that does not fit its schema is refused before anything is opened; the answer names the places, never the values. */
export function check(schema: TSchema, value: unknown): void {
  if (!storable(value)) throw invalid('input.unstorable', 'Có ký tự không đọc được trong dữ liệu gửi lên. Gõ lại ô đó bằng tay.');
  const v = validator(schema);
  if (v.Check(value)) return;
  const places = [...v.Errors(value)].slice(0, 8).map((error) => `${error.instancePath || '/'}: ${error.message}`);
  throw invalid('input.malformed', 'Dữ liệu gửi lên không đúng mẫu của chức năng này. Tải lại trang rồi thử lại.', { places });
}

export const fits = (schema: TSchema, value: unknown): boolean => validator(schema).Check(value);
