-- Monthly reconciliation (đối soát dữ liệu hằng tháng, NĐ 160/2026 Điều 10.7.d): one a month and unit. What the machine verified, which files were drawn to be held
-- against paper, what was concluded and by whom stands in the journal; these rows are what holds now.
create table reconciliation (
  -- The entry that began it: the draw rests on the first checkpoint that covers it.
  reconciliation_id uuid primary key,
  unit text not null,
  -- Of Vietnam's calendar.
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  state text not null check (state in ('BEGUN', 'READY', 'CONCLUDED', 'RETURNED', 'CONFIRMED')),
  begun_by text not null,
  begun_at timestamptz not null,
  -- The last run of the machine's part: its entry holds every figure.
  run_entry uuid,
  run_at timestamptz,
  faults integer,
  -- The draw is made once.
  drawn_at timestamptz,
  tree_size bigint,
  root text,
  -- Entry of the conclusion that waits or was decided.
  words text,
  asked_by text,
  asked_at timestamptz,
  given_by uuid,
  decided_by text,
  decided_at timestamptz,
  note text,
  unique (unit, month),
  check (decided_by is null or decided_by <> asked_by),
  check ((state = 'BEGUN') = (run_entry is null)),
  check ((run_entry is null) = (run_at is null) and (run_entry is null) = (faults is null) and (run_entry is null) = (drawn_at is null)),
  check ((drawn_at is null) = (root is null) and (drawn_at is null) = (tree_size is null)),
  check (state not in ('CONCLUDED', 'CONFIRMED') or asked_by is not null),
  check ((state in ('RETURNED', 'CONFIRMED')) = (decided_by is not null))
);
comment on table reconciliation is 'Đối soát dữ liệu hằng tháng: the state of each month and unit, who concluded and who confirmed it';
comment on column reconciliation.root is 'Root of the tree from which the sample was drawn, in hex';
comment on column reconciliation.given_by is 'Who alone had given the one who concluded the password';

-- The sample. What was written of a difference stands in the entry of the statement alone, so that a lawful redaction takes it with the file.
create table reconciliation_file (
  reconciliation_id uuid not null references reconciliation,
  file_id uuid not null,
  unit text not null,
  place integer not null,
  result text check (result in ('MATCHES', 'DIFFERS', 'PAPER_MISSING')),
  stated_by text,
  stated_at timestamptz,
  stated_entry uuid,
  primary key (reconciliation_id, file_id),
  check ((result is null) = (stated_by is null) and (result is null) = (stated_at is null) and (result is null) = (stated_entry is null))
);
comment on table reconciliation_file is 'Hồ sơ mẫu của đợt đối soát: which files were drawn, and what was found when each was held against paper';

alter table reconciliation enable row level security;
alter table reconciliation_file enable row level security;
create policy scope on reconciliation to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on reconciliation_file to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on reconciliation, reconciliation_file to thahs_app;

create index journal_entry_reconciliation on journal_entry (act, id) where act in ('reconciliation.begin', 'reconciliation.run', 'reconciliation.draw', 'reconciliation.state', 'reconciliation.conclude', 'reconciliation.decide', 'reconciliation.reject');
-- Since when a unit holds files: the alarms of a month ask only where there were any before it.
create index file_unit_opened on file (custodian_unit, opened_at);
