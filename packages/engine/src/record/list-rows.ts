import type { Context } from '../operation/index.ts';
import type { FileRow, SearchInput, SearchOutput } from '../contract.ts';
import { isNullable, orderBy } from './search-sql.ts';
import type { Conditions } from './conditions.ts';
import { shownPerson } from './view.ts';

export type Found = Omit<SearchOutput, 'scopeTotal' | 'milliseconds'>;

export const COLUMNS = `file_id as "fileId", file_no as "fileNo", subject_kind as "subjectKind", status, name, birth, offence, article, penalty, place, admitted, term_end as "termEnd", unit as "unitId", sealed`;

/** One page of the files that meet the conditions, in the order of an index where there is one. */
export async function listOf(context: Context, c: Conditions, input: SearchInput): Promise<FileRow[]> {
  const { limit = 100, offset = 0 } = input;
  const { column, by } = orderBy(input.sort, input.descending);
  const ask = async (text: string): Promise<FileRow[]> => (await context.tx.query<FileRow>({ text, values: c.values })).rows;
  const page = `limit ${limit} offset ${offset}`;
  if (input.descending !== true || !isNullable(input.sort)) return ask(`select ${COLUMNS} from file_search where ${c.where()} order by ${by} ${page}`);
  // Rows without a value come last in both directions, but an index read backwards has them first: they are looked for only when the others run out.
  const part = (condition: string): string => `select ${COLUMNS} from file_search where ${c.where()} and ${column} ${condition} order by ${by}`;
  const rows = await ask(`${part('is not null')} ${page}`);
  if (rows.length === limit) return rows;
  const most = `limit ${limit + offset}`;
  return ask(`select * from ((${part('is not null')} ${most}) union all (${part('is null')} ${most})) t order by "${input.sort ?? ''}" desc nulls last, "fileId" desc ${page}`);
}

export const finished = (context: Context, row: FileRow, matched: FileRow['matched']): FileRow => ({
  ...row, ...shownPerson(context, row), matched: context.decision.reveals.includes('personal') ? matched : [], unitName: context.engine.unit(row.unitId)?.name ?? row.unitId,
});
