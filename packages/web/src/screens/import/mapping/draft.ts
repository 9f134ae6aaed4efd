import type { DictionaryView, HeadingMatch, MappingProfile } from '@thahs/engine/contract';

export type Column = MappingProfile['columns'][number];
type Types = DictionaryView['recordTypes'];

/** Letters without marks, so that a heading typed carelessly still meets the label. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** Technical name of a profile, from what the person calls it. */
export const slugOf = (label: string): string => folded(label).replaceAll(' ', '-').slice(0, 60).replace(/-+$/, '');

/** Field whose label or name is the heading: a proposal, that the person confirms by saving. */
function proposed(heading: string, types: Types): Pick<Column, 'type' | 'field'> {
  const wanted = folded(heading);
  for (const type of types) {
    const field = type.fields.find((each) => [each.label.vi, each.label.en, each.name].some((name) => folded(name) === wanted));
    if (field !== undefined) return { type: type.name, field: field.name };
  }
  return { type: null, field: null };
}

/** Begins with what the server found for the headings (`import.match`), then with what is called the same. */
export function emptyProfile(headings: readonly string[], matched: HeadingMatch['columns'], subjectKind: string, types: Types, purpose: string): MappingProfile {
  const open = types.filter((type) => type.subjectKinds.includes(subjectKind));
  const named = headings.filter((heading) => heading !== '');
  const found = new Map(matched.map(({ heading, fields }) => [folded(heading), fields]));
  const fieldsOf = (heading: string): HeadingMatch['columns'][number]['fields'] => found.get(folded(heading)) ?? [];
  const number = named.find((heading) => fieldsOf(heading).some(({ type, field }) => type === 'file' && field === 'fileNo')) ?? named[0];
  const placeOf = (heading: string): Pick<Column, 'type' | 'field'> => fieldsOf(heading).find(({ type }) => open.some((each) => each.name === type)) ?? proposed(heading, open);
  return {
    name: '', label: '', kind: 'mapping', subjectKind, purpose,
    fileNo: { columns: number === undefined ? [] : [number], onDuplicate: 'reject' },
    columns: named.map((column) => ({ column, ...placeOf(column), missing: 'skip' })),
  };
}

/** A saved profile on a table that has further columns: they are shown too, as not imported. */
export function withHeadings(profile: MappingProfile, headings: readonly string[]): MappingProfile {
  const known = new Set(profile.columns.map(({ column }) => folded(column)));
  const further = headings.filter((heading) => heading !== '' && !known.has(folded(heading)));
  return { ...profile, columns: [...profile.columns, ...further.map((column): Column => ({ column, type: null, field: null, missing: 'skip' }))] };
}

/** What is sent: a column that was never mapped says nothing. */
export const sentProfile = (profile: MappingProfile): MappingProfile => {
  const { constants = {}, ...rest } = profile;
  const kept = Object.fromEntries(Object.entries(constants).filter(([, values]) => Object.keys(values).length > 0));
  return { ...rest, ...(Object.keys(kept).length === 0 ? {} : { constants: kept }), columns: profile.columns.filter((column) => column.field !== null || profile.fileNo.columns.includes(column.column)) };
};
