-- Imports: one job a file, one row of progress a chunk, so that a stopped or killed import loses and doubles nothing.

create table upload (
  upload_id uuid primary key,
  account_id uuid not null,
  unit text not null,
  file_name text not null,
  bytes bigint not null,
  sha256 bytea not null,
  at timestamptz not null
);
comment on table upload is 'Spreadsheet as received, kept as the source of what was imported';
create table upload_part (
  upload_id uuid not null references upload,
  part integer not null,
  content bytea not null,
  primary key (upload_id, part)
);
comment on table upload_part is 'Bytes of an upload in pieces, so that no program holds a whole file in memory';
create table import_job (
  job_id uuid primary key,
  upload_id uuid not null references upload,
  unit text not null,
  actor jsonb not null,
  profile jsonb not null,
  purpose text not null,
  dry_run boolean not null,
  state text not null check (state in ('waiting', 'running', 'stopped', 'done', 'failed')),
  total integer,
  done integer not null default 0,
  accepted integer not null default 0,
  normalised integer not null default 0,
  warned integer not null default 0,
  rejected integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  message text
);
create table import_row (
  job_id uuid not null references import_job,
  row integer not null,
  verdict text not null check (verdict in ('accepted', 'normalised', 'warned', 'rejected')),
  file_id uuid,
  file_no text,
  findings jsonb not null,
  primary key (job_id, row)
);
comment on table import_row is 'Verdict of every row; the result file is made from it';
create table mapping_profile (
  unit text not null,
  name text not null,
  profile jsonb not null,
  primary key (unit, name)
);
create index import_row_findings on import_row (job_id, row) where findings <> '[]';
create index import_job_unit on import_job (unit, started_at);
alter table upload enable row level security;
alter table upload_part enable row level security;
alter table import_job enable row level security;
alter table import_row enable row level security;
alter table mapping_profile enable row level security;
create policy scope on upload to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on upload_part for select to thahs_app using (exists (select 1 from upload u where u.upload_id = upload_part.upload_id));
create policy adding on upload_part for insert to thahs_app with check (true);
create policy scope on import_job to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on import_row for select to thahs_app using (exists (select 1 from import_job j where j.job_id = import_row.job_id));
create policy adding on import_row for insert to thahs_app with check (true);
create policy scope on mapping_profile to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on import_job to thahs_app;
grant select, insert on upload, upload_part, import_row to thahs_app;
grant select, insert, update, delete on mapping_profile to thahs_app;
