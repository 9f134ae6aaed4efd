-- A name is borne by many: words are looked for among the names that occur, and files by the names so found. Like `syllable` it only grows;
-- a name that no visible file bears any more is found and then bears nothing.
create table name_form (
  unit text not null,
  name text not null,
  syllables text[] not null,
  primary key (unit, name)
);
comment on table name_form is 'Names that occur in a unit, with their folded syllables (design §7)';
insert into name_form select distinct on (unit, name) unit, name, syllables from file_index where name <> '' order by unit, name;
create index name_form_syllables on name_form using gin (syllables) with (fastupdate = off);
alter table name_form enable row level security;
create policy scope on name_form to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert on name_form to thahs_app;

-- As with `file_search`: the fence said in a view lets the planner use the index of an array.
create view name_search as select * from name_form where unit = any ((select thahs_scope())::text[]);
grant select on name_search to thahs_app;

drop index file_index_syllables;
drop index file_index_name;
create index file_index_name on file_index (unit, name, file_id) include (sealed);
