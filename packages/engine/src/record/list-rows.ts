import type { Context } from '../operation/index.ts';
import type { FileRow, SearchInput, SearchOutput } from '../contract.ts';
import { isNullable, orderBy } from './search-sql.ts';
import type { Conditions } from './search-sql.ts';
import { shownPerson } from './view.ts';

export type Found = Omit<SearchOutput, 'scopeTotal' | 'milliseconds'>;

export const COLUMNS = `file_id as "fileId", file_no as "fileNo", subject_kind as "subjectKind", status, name, birth, offence, article, penalty, place, admitted, term_end as "termEnd", unit as "unitId", sealed`;

/** One page of the files that meet the conditions, in the order of an index where there is one. */
export async function listOf(context: Context, c: Conditions, input: SearchInput): Promise<FileRow[]> {
  const { rows } = await context.tx.query<FileRow>({ text: pageSql(c, input), values: c.values });
  return rows;
}

/**
 * Rows without a value come last in both directions. An index read backwards has them first, so a descending page is made of two:
 * the last rows with a value, then those without.
 */
function pageSql(c: Conditions, { sort, descending, limit = 100, offset = 0 }: SearchInput): string {
  const order = orderBy(sort, descending);
  const page = `limit ${limit} offset ${offset}`;
  if (descending !== true || !isNullable(sort)) return `select ${COLUMNS} from file_search where ${c.where()} order by ${order.by} ${page}`;
  const part = (condition: string): string => `(select *, ${order.column} as sorted from file_search where ${c.where()} and ${order.column} ${condition} order by ${order.by} limit ${limit + offset})`;
  return `select ${COLUMNS} from (${part('is not null')} union all ${part('is null')}) t order by sorted desc nulls last, file_id desc ${page}`;
}

export const finished = (context: Context, row: FileRow, matched: FileRow['matched']): FileRow => ({
  ...row, ...shownPerson(context, row), matched: context.decision.reveals.includes('personal') ? matched : [], unitName: context.engine.unit(row.unitId)?.name ?? row.unitId,
});
