import { foldSyllables } from '../names/index.ts';
import type { QueryWord } from '../names/index.ts';
import type { Context } from '../operation/index.ts';
import type { SearchInput } from '../contract.ts';
import { addBirth } from './born.ts';
import { Conditions } from './conditions.ts';
import { foldIdentifier } from './search-index.ts';
import { dayRange } from './typed-days.ts';

/** What a search asks, with the day or year of birth that stood among the words of the query. */
export interface Asked extends SearchInput {
  readonly born?: string;
}

type Reader = Pick<Context, 'actor' | 'engine' | 'purpose'>;

/** Units whose files a list may show: a purpose that holds for the files of one's own unit opens no list of other units either (Điều 10.1). */
export function unitsOf({ actor, engine, purpose }: Reader): readonly string[] {
  const ownOnly = engine.purposes.find((rule) => rule.code === purpose)?.ownCustody === true;
  return ownOnly ? actor.scope.filter((unit) => unit === actor.unitId) : actor.scope;
}

/** Conditions of one reader. The view holds the fence; said as an equality, the one unit of most officers lets an index give the order as well. */
export function inScope(reader: Reader): Conditions {
  const c = new Conditions();
  const units = unitsOf(reader);
  const [only] = units;
  c.add(units.length === 1 && only !== undefined ? `unit = ${c.param(only)}` : `unit = any (${c.param(units)}::text[])`);
  return c;
}

/** The same in a form that no index serves, for what another index finds: the planner would rather walk the unit in the order of the list. */
export function inScopeUnordered(reader: Reader): Conditions {
  const c = new Conditions();
  c.add(`unit || '' = any (${c.param(unitsOf(reader))}::text[])`);
  return c;
}

/** One value is said as an equality: only then does an index that begins with it give an order as well. */
function oneOf(c: Conditions, column: string, list: readonly string[]): string {
  return list.length === 1 ? `${column} = ${c.param(list[0])}` : `${column} = any (${c.param(list)}::text[])`;
}

export function addFilters(c: Conditions, input: Asked): void {
  const lists = { subject_kind: input.subjectKinds, status: input.statuses, unit: input.units };
  for (const [column, list] of Object.entries(lists)) if (list && list.length > 0) c.add(oneOf(c, column, list));
  if (input.article) c.add(`(article = ${c.param(input.article)} or article like ${c.param(`${input.article.replace(/[%_\\]/g, '')}.%`)})`);
  addBirth(c, input.birthFrom, input.birthTo);
  addBirth(c, input.born, input.born);
  if (input.admittedFrom) c.add(`admitted >= ${c.param(dayRange(input.admittedFrom).first)}::date`);
  if (input.admittedTo) c.add(`admitted <= ${c.param(dayRange(input.admittedTo).last)}::date`);
}

/** Refuses what the filters of a search cannot be, before anything is asked. */
export const checkFilters = (input: SearchInput): void => addFilters(new Conditions(), input);

/** Numbers of files and papers are given by people: `F-1` is one. Whatever holds a digit may be a number; whether it is one, the index knows. */
export const hasDigit = (text: string): boolean => /\d/.test(text.normalize('NFKC'));

/** So many digits together stand in no name, not even in one typed with VNI keys. */
export const hasLongNumber = (text: string): boolean => /\d{3}/.test(text.normalize('NFKC'));

/** The words of a query that may be numbers, and the others, which may be a name. */
export function numbersIn(query: string): { readonly numbers: readonly string[]; readonly rest: string } {
  const words = query.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return { numbers: words.filter(hasDigit).map(foldIdentifier), rest: words.filter((word) => !hasDigit(word)).join(' ') };
}

export function addIdentifier(c: Conditions, identifier: string): void {
  c.add(`identifiers @> array[${c.param(identifier)}]::text[]`);
}

/** One of the numbers, of a bearer of the name where one is given. */
export function addNumbers(c: Conditions, numbers: readonly string[], name: string): void {
  c.add(`identifiers && ${c.param(numbers)}::text[]`);
  if (name !== '') c.add(`syllables @> ${c.param(foldSyllables(name))}::text[]`);
}

export function addBirthOrIdentifier(c: Conditions, born: string, identifier: string): void {
  const birth = new Conditions(c.values);
  addBirth(birth, born, born);
  const number = new Conditions(c.values);
  addIdentifier(number, identifier);
  c.add(`((${birth.where()}) or (${number.where()}))`);
}

/** Every word must be met by one of its readings; with `miss`, one word may be absent. GIN answers each overlap. */
export function addName(c: Conditions, words: readonly QueryWord[], miss: boolean): void {
  const overlaps = words.map((word) => `syllables && ${c.param(word.readings.filter((r) => r.pair !== 'second').map((r) => r.syllable))}::text[]`);
  if (!miss || overlaps.length < 3) {
    c.add(overlaps.join(' and '));
    return;
  }
  c.add(`(${overlaps.map((_, skip) => `(${overlaps.filter((__, i) => i !== skip).join(' and ')})`).join(' or ')})`);
}

interface Order {
  readonly columns: readonly [string, ...string[]];
  readonly nullable: boolean;
}

const BY_NUMBER: Order = { columns: ['file_no'], nullable: false };
/** A Vietnamese list of people goes by the given name, which stands last (migration 105). */
const SORTS: Readonly<Record<string, Order>> = {
  name: { columns: ['given_name', 'name collate "vi-x-icu"'], nullable: false }, fileNo: BY_NUMBER, birth: { columns: ['birth'], nullable: true },
  admitted: { columns: ['admitted'], nullable: true }, termEnd: { columns: ['term_end'], nullable: true },
};
const sortOf = (sort: string | undefined): Order => SORTS[sort ?? 'fileNo'] ?? BY_NUMBER;

export const isNullable = (sort: string | undefined): boolean => sortOf(sort).nullable;

/** All keys go the same way, so that an index serves the order in either direction. */
export function orderBy(sort: string | undefined, descending: boolean | undefined): { readonly column: string; readonly by: string } {
  const { columns } = sortOf(sort);
  const direction = descending === true ? 'desc' : 'asc';
  return { column: columns[0], by: [...columns, 'file_id'].map((column) => `${column} ${direction}`).join(', ') };
}
