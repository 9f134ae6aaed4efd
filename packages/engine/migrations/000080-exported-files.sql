-- Whoever takes out a list has looked at every file in it (NĐ 160/2026 Điều 11.6.c). The journal has one entry for the list, whose body names the files;
-- from a file to the lists it was in goes this table, so that who looked at one file stays a look into an index.
create table exported_file (
  file_id uuid not null,
  entry_id uuid not null,
  unit text not null,
  primary key (file_id, entry_id)
);
comment on table exported_file is 'Files of each exported list (Circular Điều 10.1), as the body of its entry names them';
comment on column exported_file.entry_id is 'Entry of the export; its unit is that of the row';
insert into exported_file select distinct r.file_id::uuid, e.id, e.unit from journal_entry e join journal_body b on b.entry_id = e.id, jsonb_array_elements_text(b.body::jsonb -> 'results') r(file_id)
  where e.act = 'file.export' and e.outcome = 'done';
alter table exported_file enable row level security;
create policy scope on exported_file to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert on exported_file to thahs_app;
