-- Imports: one job a file, one row of progress a chunk, so that a stopped or killed import loses and doubles nothing.

create table upload (
  upload_id uuid primary key,
  account_id uuid not null,
  file_name text not null,
  bytes bigint not null,
  sha256 bytea not null,
  content bytea not null,
  at timestamptz not null
);
comment on table upload is 'Spreadsheet as received, kept as the source of what was imported';
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
  verdict text not null,
  file_id uuid,
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
alter table import_job enable row level security;
create policy scope on import_job to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on import_job to thahs_app;
grant select, insert on upload, import_row to thahs_app;
grant select, insert, update, delete on mapping_profile to thahs_app;
