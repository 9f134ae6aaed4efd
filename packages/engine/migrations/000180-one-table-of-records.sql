-- Every record stands in `record` alone; r_<record type> are views on it (docs/decisions/0018-records-in-one-table.md).
do $$
declare
  typed text;
begin
  for typed in select tablename from pg_tables where schemaname = 'public' and tablename like 'r\_%' loop
    execute format('drop table %I', typed);
  end loop;
end $$;
delete from migration where name = 'projections';
