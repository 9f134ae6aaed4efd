-- Files, their records and the search index: projections of the journal, rebuildable at any time (design §2.3).
-- The typed tables r_<record type> are generated from the dictionary beside these.

create table file (
  file_id uuid primary key,
  registry text not null,
  file_no text not null,
  subject_kind text not null,
  custodian_unit text not null,
  sealed boolean not null default false,
  version integer not null,
  opened_at timestamptz not null,
  journal_id uuid not null,
  unique (registry, custodian_unit, file_no)
);
comment on table file is 'Hồ sơ: one per subject and registry, one custodian unit at a time';

create table record (
  record_id uuid primary key,
  file_id uuid not null,
  type text not null,
  version integer not null,
  state text not null check (state in ('current', 'voided')),
  custodian_unit text not null,
  occurred_at date,
  entered_at timestamptz not null,
  due_at timestamptz,
  late_reason text,
  entered_by text not null,
  journal_id uuid not null,
  content jsonb not null
);
comment on table record is 'Present version of every record of a file, as the file page reads it';
create index record_file on record (file_id);
create index record_late on record (custodian_unit, type, entered_at);

create table file_index (
  file_id uuid primary key,
  unit text not null,
  file_no text not null,
  subject_kind text not null,
  status text not null,
  name text not null,
  syllables text[] not null,
  identifiers text[] not null,
  birth text,
  birth_year integer,
  offence text,
  article text,
  penalty text,
  place text,
  admitted date,
  term_end date,
  sealed boolean not null
);
comment on table file_index is 'Search index: one row a file (design §7)';
create index file_index_syllables on file_index using gin (syllables) with (fastupdate = off);
create index file_index_identifiers on file_index using gin (identifiers) with (fastupdate = off);
create index file_index_no on file_index (unit, file_no);
create index file_index_name on file_index (unit, name, file_id);
create index file_index_filter on file_index (unit, subject_kind, status);
create index file_index_end on file_index (unit, term_end);
create index file_index_admitted on file_index (unit, admitted);

create table syllable (syllable text primary key);
comment on table syllable is 'Folded syllables that occur in names: the dictionary of spelling correction';

create table correction (
  correction_id uuid primary key,
  file_id uuid not null,
  record_id uuid not null,
  custodian_unit text not null,
  expected_version integer not null,
  content jsonb not null,
  reason text not null,
  evidence text,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('pending', 'accepted', 'rejected')),
  decided_by text,
  decided_at timestamptz,
  note text,
  check (decided_by is null or decided_by <> asked_by)
);
comment on table correction is 'Đính chính waiting for the second person (NĐ 59/2020 Điều 9.2)';
create index correction_pending on correction (custodian_unit) where state = 'pending';
create index correction_file on correction (file_id);

create table discrepancy (
  discrepancy_id uuid primary key,
  file_id uuid not null,
  custodian_unit text not null,
  record_type text,
  field text,
  paper text not null,
  electronic text not null,
  state text not null check (state in ('detected', 'verifying', 'corrected', 'rejected')),
  note text,
  raised_by text not null,
  raised_at timestamptz not null
);
comment on table discrepancy is 'Sai lệch giấy – điện tử (NĐ 59/2020 Điều 9.2; NĐ 160/2026 Điều 10.5)';
create index discrepancy_file on discrepancy (file_id);
create index discrepancy_open on discrepancy (custodian_unit) where state in ('detected', 'verifying');

alter table file enable row level security;
alter table record enable row level security;
alter table file_index enable row level security;
alter table correction enable row level security;
alter table discrepancy enable row level security;
create policy scope on file to thahs_app using (custodian_unit = any (thahs_scope())) with check (custodian_unit = any (thahs_scope()));
create policy scope on record to thahs_app using (custodian_unit = any (thahs_scope())) with check (custodian_unit = any (thahs_scope()));
create policy scope on file_index to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on correction to thahs_app using (custodian_unit = any (thahs_scope())) with check (custodian_unit = any (thahs_scope()));
create policy scope on discrepancy to thahs_app using (custodian_unit = any (thahs_scope())) with check (custodian_unit = any (thahs_scope()));

-- Array operators are not leakproof, so under row-level security PostgreSQL would not use the GIN indexes.
-- The view carries the same fence and lets the planner use them; sealed files are outside it for everybody else.
create view file_search as
  select * from file_index
  where unit = any (thahs_scope()) and (not sealed or current_setting('thahs.sealed', true) = 'yes');

grant select, insert, update on file, record, file_index, correction, discrepancy to thahs_app;
grant select, insert on syllable to thahs_app;
grant select on file_search to thahs_app;
