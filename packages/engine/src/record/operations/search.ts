import Type from 'typebox';
import { defineOperation, noSubject, refused } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { SearchInput } from '../../contract.ts';
import { Closed, Purpose } from '../schemas.ts';
import { byName } from '../find-by-name.ts';
import { finished, listOf } from '../list-rows.ts';
import type { Found } from '../list-rows.ts';
import { shownBirth, bornIn } from '../born.ts';
import type { Conditions } from '../conditions.ts';
import { scopeCount } from '../scope-count.ts';
import { addBirthOrIdentifier, addFilters, addIdentifier, addNumbers, hasDigit, hasLongNumber, inScope, inScopeUnordered, numbersIn } from '../search-sql.ts';
import type { Asked } from '../search-sql.ts';
import { foldIdentifier } from '../search-index.ts';

/** Totals are counted exactly up to this number. */
const COUNT_LIMIT = 20_000;
const Texts = Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 });
/** Judged by `dayRange`, which answers with a sentence. */
const Partial = Type.String({ maxLength: 40 });

export const SearchInputSchema = Type.Object({
  query: Type.String({ maxLength: 200 }), exact: Type.Optional(Type.Boolean()), purpose: Purpose, subjectKinds: Type.Optional(Texts), statuses: Type.Optional(Texts),
  units: Type.Optional(Texts), article: Type.Optional(Type.String({ pattern: '^(\\d{1,3}[a-z]?(\\.\\w{1,3}){0,2})?$' })), birthFrom: Type.Optional(Partial), birthTo: Type.Optional(Partial),
  admittedFrom: Type.Optional(Partial), admittedTo: Type.Optional(Partial),
  sort: Type.Optional(Type.Union(['match', 'name', 'fileNo', 'birth', 'admitted', 'termEnd'].map((s) => Type.Literal(s)))),
  descending: Type.Optional(Type.Boolean()), offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
}, Closed);

/** Tra cứu hồ sơ (Circular Điều 7.1.b, 10.1): by name as it was typed, number or filters. The ids shown are journalled, not only the question. */
export const searchFiles = defineOperation({
  name: 'file.search',
  act: 'search',
  kind: 'read',
  title: { vi: 'Tra cứu hồ sơ', en: 'Search files' },
  input: SearchInputSchema,
  output: Type.Object({
    rows: Type.Array(Type.Unknown()), total: Type.Integer(), totalExact: Type.Boolean(), scopeTotal: Type.Integer(), full: Type.Integer(), near: Type.Integer(),
    understood: Type.Array(Type.Unknown()), milliseconds: Type.Number(),
  }, Closed),
  load: noSubject,
  async run(context, raw) {
    const started = performance.now();
    const input = raw as unknown as SearchInput;
    const query = input.query.trim();
    refusePersonalQuestions(context, input, query);
    const counting = sent(scopeCount(context));
    const answer = await findFiles(context, input);
    const scopeTotal = await counting;
    context.journal({ body: JSON.parse(JSON.stringify({ input, total: answer.total, results: answer.rows.map((r) => r.fileId) })) });
    return { ...answer, scopeTotal, milliseconds: Math.round((performance.now() - started) * 10) / 10 };
  },
});

/** A purpose that shows no personal data answers no question put by it either: the row that comes back would be the answer. */
export function refusePersonalQuestions(context: Context, input: SearchInput, query: string): void {
  if (context.decision.reveals.includes('personal')) return;
  const asks = query !== '' || input.birthFrom || input.birthTo || input.sort === 'name' || input.sort === 'birth';
  if (asks) throw refused('search.personal', 'tt.d10.k1', 'Mục đích đang chọn không mở dữ liệu cá nhân, nên không tìm hoặc xếp theo tên, ngày sinh, số giấy tờ được. Đổi mục đích, hoặc chỉ lọc theo loại đối tượng, trạng thái, tội danh.');
}

/** The list itself; who asks for it journals it. */
export async function findFiles(context: Context, input: SearchInput): Promise<Found> {
  const query = input.query.trim();
  if (query === '') return listed(context, input);
  const identifier = foldIdentifier(query);
  if (!hasDigit(query)) {
    const named = await byName(context, input, query);
    // A number may be of letters alone; asked only where nobody bears the name.
    const numbered = named.total > 0 ? named : await byIdentifier(context, input, identifier);
    return numbered.total > 0 ? numbered : named;
  }
  const birth = bornIn(query);
  if (birth?.rest === '') return byBirth(context, input, birth.born, identifier);
  const whole = await byIdentifier(context, input, identifier);
  return whole.total > 0 ? whole : byWords(context, input, birth, whole);
}

/** A name beside a number: who bears the name is found as if it stood alone, unless the number is that of one of them. Where nobody bears it, the number alone finds its file. */
async function byWords(context: Context, input: SearchInput, birth: ReturnType<typeof bornIn>, none: Found): Promise<Found> {
  const query = birth?.rest ?? input.query.trim();
  const asked: Asked = birth ? { ...input, born: birth.born } : input;
  const named = hasLongNumber(query) ? none : withBirth(await byName(context, asked, query), birth?.born);
  if (named.full > 0 || !hasDigit(query)) return named;
  const { numbers, rest } = numbersIn(query);
  const numbered = await byNumbers(context, asked, numbers, named.total > 0 ? rest : '');
  if (numbered.total > 0) return numbered;
  return named.total > 0 || birth ? named : none;
}

const withBirth = (named: Found, born: string | undefined): Found => (born === undefined ? named : { ...named, understood: [...named.understood, takenAs(born)] });

async function byNumbers(context: Context, asked: Asked, numbers: readonly string[], name: string): Promise<Found> {
  const c = inScopeUnordered(context);
  addNumbers(c, numbers, name);
  addFilters(c, asked);
  return found(context, c, asked, numbers.map((number) => ({ typed: number, readings: [number], corrected: false })));
}

const takenAs = (born: string): Found['understood'][number] => ({ typed: born, readings: [shownBirth(born)], corrected: false });

/** A day or a year alone may also be somebody's number: files are numbered from 1 on. */
async function byBirth(context: Context, input: SearchInput, born: string, identifier: string): Promise<Found> {
  const c = inScopeUnordered(context);
  addBirthOrIdentifier(c, born, identifier);
  addFilters(c, input);
  return found(context, c, input, [takenAs(born)]);
}

async function listed(context: Context, input: SearchInput): Promise<Found> {
  const c = inScope(context);
  addFilters(c, input);
  return found(context, c, input, []);
}

async function byIdentifier(context: Context, input: SearchInput, identifier: string): Promise<Found> {
  const c = inScopeUnordered(context);
  addIdentifier(c, identifier);
  addFilters(c, input);
  return found(context, c, input, [{ typed: input.query, readings: [identifier], corrected: false }]);
}

async function found(context: Context, c: Conditions, input: SearchInput, understood: Found['understood']): Promise<Found> {
  // Both are under way at once; whichever fails, nothing more is asked after the transaction is over.
  const counting = sent(count(context, c));
  const rows = await listOf(context, c, input);
  const { total, totalExact } = await counting;
  return { rows: rows.map((row) => finished(context, row, [])), total, totalExact, full: total, near: 0, understood };
}

/** One statement on its way, met later. */
function sent<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

async function count(context: Context, c: Conditions): Promise<{ total: number; totalExact: boolean }> {
  const { rows } = await context.tx.query<{ n: number }>({ text: `select count(*)::int8 as n from (select 1 from file_search where ${c.where()} limit ${COUNT_LIMIT + 1}) t`, values: c.values });
  const n = rows[0]?.n ?? 0;
  return n > COUNT_LIMIT ? { total: COUNT_LIMIT, totalExact: false } : { total: n, totalExact: true };
}
