-- A calculation that an officer kept: what it rested on, the rules, the steps and the day, so that it can be done again as of its day.
-- A projection of the journal: each row is the body of its entry.
create table calculation (
  calculation_id uuid primary key,
  file_id uuid not null,
  unit text not null,
  code text not null,
  as_of text not null,
  input jsonb not null,
  rules text[] not null,
  steps jsonb not null,
  day text,
  official text,
  note text,
  kept_by text not null,
  kept_at timestamptz not null
);
comment on table calculation is 'Phép tính mốc thời hạn được lưu: facts, versions of rules, steps and outcome as of a day';
comment on column calculation.calculation_id is 'Id of the entry that keeps it';
comment on column calculation.as_of is 'Day of the question, yyyy-mm-dd';
create index calculation_file on calculation (file_id);
alter table calculation enable row level security;
create policy scope on calculation to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert on calculation to thahs_app;
