-- The plan of copies: what the node may do by itself, and who answers for it (NĐ 160/2026 Điều 10.7.c, 13.7). Rows are only added; the newest one of
-- the node is in force unless it stops the work.
create table backup_plan (
  plan_id uuid primary key,
  unit text not null,
  made_at timestamptz not null,
  -- Account and position of the person who answers for what the node does under the plan.
  responsible uuid not null references account,
  responsible_position text not null,
  state text not null check (state in ('RUNS', 'STOPPED')),
  -- Hour of the day in Vietnam at which a new day of copies begins.
  hour integer not null check (hour between 0 and 23),
  keep_daily integer not null,
  keep_weekly integer not null,
  keep_monthly integer not null,
  -- Why media of one disk are taken: tests and laboratories only.
  one_device_reason text
);
comment on table backup_plan is 'Kế hoạch sao lưu: under which the node makes, tries and clears copies by itself';
create index backup_plan_time on backup_plan (made_at);

alter table backup_set add column plan_id uuid references backup_plan;
comment on column backup_set.plan_id is 'Plan under which the node made it by itself; null when a person did';
alter table backup_set add column timeline integer;
comment on column backup_set.timeline is 'Timeline of the database when it was made; after a restore there is a new one, which needs a new set';
alter table backup_copy add column removed_at timestamptz;
comment on column backup_copy.removed_at is 'When the files of the copy were cleared by the rule of keeping';

alter table backup_plan enable row level security;
create policy scope on backup_plan to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert on backup_plan to thahs_app;

-- What stands in the way of keeping now; the node's own note-pad, read by whoever looks after it. What came and went stands in the journal.
create table keeping_state (
  unit text primary key,
  -- The last round of the keeper: an old moment means that it does not run.
  at timestamptz not null,
  -- [{code, message}]
  troubles jsonb not null default '[]'
);
comment on table keeping_state is 'Tình trạng sao lưu: what stands in the way of keeping copies now';
alter table keeping_state enable row level security;
create policy scope on keeping_state to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on keeping_state to thahs_app;
