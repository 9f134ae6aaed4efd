import Type from 'typebox';
import { defineOperation, invalid, noSubject } from '../../operation/index.ts';
import type { Context } from '../../operation/index.ts';
import type { SearchInput } from '../../contract.ts';
import { DomainError } from '../../kernel/index.ts';
import { checkFilters, Closed, Id, Purpose, SearchInputSchema, searchFiles } from '../../record/index.ts';

const MAX_FILTERS = 12;

/** Bộ lọc đã lưu with their present counts; each count is the total of the list it opens under the purpose in force. One that the search does not take, or not for this purpose, stays in the list without a count, so that it can be dropped. */
export const listFilters = defineOperation({
  name: 'filter.list',
  act: 'search',
  kind: 'read',
  ownPurposes: ['QUAN_LY_GIAM_GIU', 'CHI_DAO_CAP_DUOI', 'KIEM_TRA'],
  title: { vi: 'Bộ lọc đã lưu', en: 'Saved filters' },
  input: Type.Object({ purpose: Type.Optional(Purpose) }, Closed),
  output: Type.Object({ filters: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<{ filter_id: string; name: string; input: Record<string, unknown> }>('select filter_id, name, input from saved_filter where account_id = $1 order by name', [context.actor.accountId]);
    const filters = [];
    for (const row of rows) {
      filters.push({ filterId: row.filter_id, name: row.name, input: row.input, total: await totalOf(context, row.input) });
    }
    return { filters };
  },
});

async function totalOf(context: Context, input: Record<string, unknown>): Promise<number | null> {
  try {
    checkFilters(input as unknown as SearchInput);
    return ((await searchFiles.run(context, { ...input, limit: 1 }, { subject: null })) as { total: number }).total;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

export const saveFilter = defineOperation({
  name: 'filter.save',
  act: 'search',
  kind: 'own',
  title: { vi: 'Lưu bộ lọc', en: 'Save a filter' },
  input: Type.Object({ filterId: Id, name: Type.String({ minLength: 1, maxLength: 60 }), input: SearchInputSchema }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run({ tx, actor }, input) {
    checkFilters(input.input as unknown as SearchInput);
    const count = await tx.query<{ n: number }>('select count(*)::int as n from saved_filter where account_id = $1 and filter_id <> $2', [actor.accountId, input.filterId]);
    if ((count.rows[0]?.n ?? 0) >= MAX_FILTERS) throw invalid('filter.too-many', `Đã có ${MAX_FILTERS} bộ lọc. Xóa bớt rồi lưu lại.`);
    await tx.query('insert into saved_filter (account_id, filter_id, name, input) values ($1, $2, $3, $4) on conflict (account_id, filter_id) do update set name = excluded.name, input = excluded.input', [actor.accountId, input.filterId, input.name, JSON.stringify(input.input)]);
    return {};
  },
});

export const dropFilter = defineOperation({
  name: 'filter.drop',
  act: 'search',
  kind: 'own',
  title: { vi: 'Xóa bộ lọc', en: 'Drop a filter' },
  input: Type.Object({ filterId: Id }, Closed),
  output: Type.Object({}, Closed),
  load: noSubject,
  async run({ tx, actor }, input) {
    await tx.query('delete from saved_filter where account_id = $1 and filter_id = $2', [actor.accountId, input.filterId]);
    return {};
  },
});
