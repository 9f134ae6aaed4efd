import type pg from 'pg';

/** Held by a rebuild from its first look to the exchange, and shared by whoever takes away what it may have read. */
export const REBUILDING = 7420013;
/** New tables stand beside the live ones under the same names; `search_path` decides which of them a statement means. */
export const BESIDE = 'rebuild';

const quoted = (name: string): string => `"${name}"`;

export interface TableIndex {
  readonly table: string;
  readonly primary: boolean;
  readonly sql: string;
}

/** Empty copies with the columns, checks and comments of the live tables; keys and indexes come after the rows. */
export async function makeBeside(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  await client.query(`drop schema if exists ${BESIDE} cascade; create schema ${BESIDE}`);
  for (const table of tables) {
    await client.query(`create table ${BESIDE}.${quoted(table)} (like public.${quoted(table)} including defaults including generated including constraints including comments including storage)`);
  }
}

/** Statements that give the new tables the indexes of the live ones, under their own names. */
export async function indexesOf(client: pg.ClientBase, tables: readonly string[]): Promise<TableIndex[]> {
  const { rows } = await client.query<{ table: string; name: string; primary: boolean; constraint: string | null; definition: string }>(
    `select t.relname as table, i.relname as name, x.indisprimary as primary, c.conname as constraint, coalesce(pg_get_constraintdef(c.oid), pg_get_indexdef(x.indexrelid)) as definition
     from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid left join pg_constraint c on c.conindid = x.indexrelid and c.conrelid = t.oid and c.contype in ('p', 'u')
     where t.relnamespace = 'public'::regnamespace and t.relname = any ($1) order by t.reltuples desc, x.indisprimary desc, i.relname`,
    [tables],
  );
  return rows.map(({ table, primary, constraint, definition }) => ({
    table,
    primary,
    sql: constraint === null ? definition.replace(/ ON public\./, ` ON ${BESIDE}.`) : `alter table ${BESIDE}.${quoted(table)} add constraint ${quoted(constraint)} ${definition}`,
  }));
}

/** Row-level security, policies, rights and comments of the live tables, said of the new ones. */
export async function fencesOf(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ sql: string }>(
    `with live as (select c.oid, c.relname, c.relrowsecurity, c.relacl, c.relowner from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any ($1))
     select format('alter table ${BESIDE}.%I enable row level security', relname) as sql from live where relrowsecurity
     union all select format('comment on table ${BESIDE}.%I is %L', relname, obj_description(oid, 'pg_class')) from live where obj_description(oid, 'pg_class') is not null
     union all select format('grant %s on ${BESIDE}.%I to %I', string_agg(a.privilege_type, ', '), relname, a.grantee::regrole) from live, aclexplode(relacl) a where a.grantee <> relowner group by relname, a.grantee
     union all select format('create policy %I on ${BESIDE}.%I as %s for %s to %s%s%s', p.policyname, p.tablename, p.permissive, p.cmd, array_to_string(p.roles, ', '),
         ' using (' || p.qual || ')', ' with check (' || p.with_check || ')') from pg_policies p join live on live.relname = p.tablename where p.schemaname = 'public'`,
    [tables],
  );
  return rows.map((row) => row.sql);
}

/** Views on the tables, with their rights and comments: they must be made again, for a view holds to the table and not to its name. */
async function viewsOn(client: pg.ClientBase, tables: readonly string[]): Promise<{ name: string; again: string[] }[]> {
  const { rows } = await client.query<{ name: string; again: string[] }>(
    `select v.relname as name, array[format('create view public.%I%s as %s', v.relname, ' with (' || array_to_string(v.reloptions, ', ') || ')', pg_get_viewdef(v.oid)),
         format('comment on view public.%I is %L', v.relname, obj_description(v.oid, 'pg_class'))]
       || array(select format('comment on column public.%I.%I is %L', v.relname, a.attname, col_description(v.oid, a.attnum)) from pg_attribute a where a.attrelid = v.oid and col_description(v.oid, a.attnum) is not null)
       || array(select format('grant %s on public.%I to %I', g.privilege_type, v.relname, g.grantee::regrole) from aclexplode(v.relacl) g where g.grantee <> v.relowner) as again
     from pg_class v where v.relkind = 'v' and v.relnamespace = 'public'::regnamespace and exists (
       select 1 from pg_depend d join pg_rewrite w on w.oid = d.objid join pg_class t on t.oid = d.refobjid
       where w.ev_class = v.oid and d.classid = 'pg_rewrite'::regclass and t.relname = any ($1) and t.relnamespace = 'public'::regnamespace)`,
    [tables],
  );
  return rows;
}

/**
 * Takes what `putInPlace` needs, all of it before anything is changed and views before their tables: a reader takes a view first and then waits for its table,
 * and whoever had the table and then asked for the view would wait for that reader for ever.
 */
export async function holdAlone(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  const views = await viewsOn(client, tables);
  await client.query(`lock table ${[...views.map(({ name }) => name), ...tables].map((name) => `public.${quoted(name)}`).join(', ')} in access exclusive mode`);
}

/** Puts the new tables in the place of the live ones; the caller holds the locks and commits. */
export async function putInPlace(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  await client.query('set local search_path = public');
  const views = await viewsOn(client, tables);
  const steps = [
    ...views.map((view) => `drop view public.${quoted(view.name)}`),
    ...tables.flatMap((table) => [`drop table public.${quoted(table)}`, `alter table ${BESIDE}.${quoted(table)} set schema public`]),
    ...views.flatMap((view) => view.again),
    `drop schema ${BESIDE} cascade`,
  ];
  for (const step of steps) await client.query(step);
}
