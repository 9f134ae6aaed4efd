-- No number of a copy is given twice (Circular Điều 10.1): the counter alone, set back by whoever owns the database, would give the same number to two papers.
-- Every number that was given stands here under a unique key; copies from before are taken from their entries, whose body names number and year.
create table copy_given (
  unit text not null,
  year integer not null,
  number integer not null,
  primary key (unit, year, number)
);
comment on table copy_given is 'Numbers of printed and exported copies that were given (Điều 10.1); each once, whatever the counter says';
insert into copy_given select distinct e.unit, (b.body::jsonb ->> 'year')::int, (b.body::jsonb ->> 'copyNumber')::int from journal_entry e join journal_body b on b.entry_id = e.id
  where e.act ~ '\.(print|export)$' and e.outcome = 'done' and b.body::jsonb ?& array['year', 'copyNumber'];
alter table copy_given enable row level security;
create policy scope on copy_given to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert on copy_given to thahs_app;
