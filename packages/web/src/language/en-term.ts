const units = new Map([['năm', 'y'], ['tháng', 'm'], ['ngày', 'd']]);
const life: ReadonlySet<string> = new Set(['Chung thân', 'Tù chung thân']);
const listed = /^\d+ (năm|tháng|ngày)( \d+ (năm|tháng|ngày))*$/u;

/** A term as lists keep it (`09 năm 03 tháng`), short enough for its column: `9 y 3 m`. Penalties without a term keep their Vietnamese name. */
export function listedTerm(text: string): string {
  if (life.has(text)) return 'Life';
  if (!listed.test(text)) return text;
  return text.split(' ').map((part) => units.get(part) ?? String(Number(part))).join(' ');
}
