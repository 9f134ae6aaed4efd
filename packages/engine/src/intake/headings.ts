import { invalid } from '../operation/index.ts';
import type { Cell, Engine } from '../operation/index.ts';
import type { HeadingMatch } from '../contract.ts';
import type { Profile } from './profile.ts';

/** Where each column of the profile stands in this table. */
export interface Layout {
  readonly at: ReadonlyMap<string, number>;
  /** Headings that nothing was read from. */
  readonly unused: readonly string[];
}

export const headingText = (cell: Cell): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).normalize('NFC').replace(/\s+/g, ' ').trim() : '');
const keyOf = (heading: string): string => heading.normalize('NFC').replace(/\s+/g, ' ').replace(/\s*\*$/, '').trim().toLowerCase();

interface Placed {
  /** Column of the template or of the profile. */
  readonly name: string;
  readonly label: string;
  readonly needed: boolean;
  readonly place: number | undefined;
}

function placesOf(headings: readonly Cell[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [i, cell] of headings.entries()) {
    const key = keyOf(headingText(cell));
    if (key === '') continue;
    if (places.has(key)) throw invalid('import.heading-twice', `Cột “${headingText(cell)}” có hai lần ở dòng tiêu đề. Đổi tên hoặc bỏ một cột rồi tải lên lại.`);
    places.set(key, i);
  }
  return places;
}

function placed(engine: Engine, profile: Profile, headings: readonly Cell[]): Placed[] {
  const places = placesOf(headings);
  const wanted = profile.kind === 'template'
    ? engine.intake.template.columns.map((c) => ({ name: c.column, headings: [c.heading, ...c.aliases], label: c.heading, needed: c.required }))
    : [...new Set([...profile.fileNo.columns, ...profile.columns.map((c) => c.column)])].map((name) => ({ name, headings: [name], label: name, needed: true }));
  return wanted.map(({ headings: named, ...w }) => ({ ...w, place: named.map((h) => places.get(keyOf(h))).find((p) => p !== undefined) }));
}

/** Finds the columns by heading, not by place; a column of the profile that is not there stops the import before its first row. */
export function layoutOf(engine: Engine, profile: Profile, headings: readonly Cell[]): Layout {
  const found = placed(engine, profile, headings);
  const missing = found.filter((f) => f.needed && f.place === undefined);
  if (missing.length > 0) {
    throw invalid('import.headings', `Dòng tiêu đề thiếu cột: ${missing.map((m) => `“${m.label}”`).join(', ')}. Thêm hoặc sửa tên cột cho khớp ${profile.kind === 'template' ? 'tệp mẫu' : 'cấu hình ánh xạ'} rồi tải lên lại.`, { missing: missing.map((m) => m.label) });
  }
  const at = new Map(found.flatMap((f) => (f.place === undefined ? [] : [[f.name, f.place] as const])));
  const used = new Set(at.values());
  return { at, unused: headings.flatMap((cell, i) => (used.has(i) || headingText(cell) === '' ? [] : [headingText(cell)])) };
}

/** For each heading the fields it becomes, and the columns that the profile needs and the table lacks. */
export function matchOf(engine: Engine, profile: Profile, headings: readonly Cell[]): HeadingMatch {
  const found = placed(engine, profile, headings);
  const fieldsOf = (name: string): HeadingMatch['columns'][number]['fields'] => {
    if (profile.kind === 'template') return engine.intake.template.columns.filter((c) => c.column === name).map(({ type, field }) => ({ type, field }));
    const number = profile.fileNo.columns.includes(name) ? [{ type: 'file', field: 'fileNo' }] : [];
    return [...number, ...profile.columns.flatMap(({ column, type, field }) => (column === name && type !== null && field !== null ? [{ type, field }] : []))];
  };
  return {
    columns: headings.map((cell, i) => ({ heading: headingText(cell), fields: found.filter((f) => f.place === i).flatMap((f) => fieldsOf(f.name)) })),
    missing: found.filter((f) => f.needed && f.place === undefined).map((f) => f.label),
  };
}
