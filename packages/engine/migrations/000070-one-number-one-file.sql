-- Numbers of files that differ only by case, width of letters or blanks are one number within a unit.
-- A column and not an index over an expression: under row-level security PostgreSQL asks an index only by operators that leak nothing.
alter table file add column number_key text generated always as (lower(regexp_replace(btrim(normalize(file_no, NFKC)), ' +', ' ', 'g') collate "und-x-icu")) stored;
comment on column file.number_key is 'Number of the file as it is compared; the same as fileNumberKey of the program';
alter table file drop constraint file_registry_custodian_unit_file_no_key;
-- Files that met before this rule keep their numbers; no further file gets one of them, for the opening looks at all.
do $$
declare
  met uuid[] := array(select file_id from (select file_id, count(*) over (partition by registry, custodian_unit, number_key) as n from file) f where n > 1 order by file_id);
begin
  execute 'create unique index file_number on file (registry, custodian_unit, number_key)' || case when met = '{}' then '' else format(' where file_id <> all (%L::uuid[])', met) end;
  if met <> '{}' then create index file_number_met on file (registry, custodian_unit, number_key); end if;
end $$;
