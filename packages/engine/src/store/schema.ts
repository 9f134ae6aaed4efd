import type pg from 'pg';

const COLUMNS = `select table_name || '.' || column_name || ' ' || data_type || case when is_nullable = 'NO' then ' not null' else '' end
  || coalesce(' default ' || column_default, '') as line
  from information_schema.columns where table_schema = 'public'`;
const CONSTRAINTS = `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`;
const INDEXES = `select indexdef as line from pg_indexes where schemaname = 'public'`;
/** With whose rights a view looks at its tables: of who asks, or of its owner. */
const VIEWS = `select relname || ' ' || coalesce(array_to_string(reloptions, ' '), 'as its owner') as line from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace`;
const POLICIES = `select tablename || ' policy ' || policyname || ' ' || array_to_string(roles, ',') || ' using ' || coalesce(qual, '') || ' check ' || coalesce(with_check, '') as line
  from pg_policies where schemaname = 'public'`;
const GRANTS = `select table_name || ' ' || grantee || ' ' || privilege_type as line
  from information_schema.role_table_grants where table_schema = 'public' and grantee in ('thahs_app', 'thahs_sequencer')`;

const MONTH_PARTITION = /journal_(entry|body)_\d{4}_\d{2}/;

/** The schema as sorted text, without the month partitions: what a reviewer reads and CI compares (habit 13). */
export async function schemaText(client: pg.ClientBase): Promise<string> {
  const parts: string[] = [];
  for (const [title, sql] of Object.entries({ columns: COLUMNS, constraints: CONSTRAINTS, indexes: INDEXES, views: VIEWS, policies: POLICIES, grants: GRANTS })) {
    const { rows } = await client.query<{ line: string }>(sql);
    const lines = rows.map((row) => row.line).filter((line) => !MONTH_PARTITION.test(line));
    parts.push(`-- ${title}`, ...lines.toSorted(), '');
  }
  return parts.join('\n');
}
