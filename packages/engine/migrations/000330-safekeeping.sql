-- Media on which copies of the node are kept, the copies, and what was found when they were checked or restored on trial
-- (Circular Điều 7.2.b–c, 8.4, 8.5, 11.2; NĐ 160/2026 Điều 10.7.c). What happened stands in the journal; these rows are what holds now.
create table medium (
  medium_id uuid primary key,
  unit text not null,
  label text not null,
  kind text not null,
  serial text not null,
  keeper text not null,
  place text not null,
  state text not null default 'IN_USE',
  registered_at timestamptz not null,
  unique (unit, label)
);
comment on table medium is 'Phương tiện lưu trữ: registered media';

create table backup_set (
  set_id uuid primary key,
  unit text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  -- Why media of one disk were taken: tests and laboratories only.
  one_device_reason text,
  -- The signed manifest; null while it runs, and for ever when it failed.
  note text,
  bytes bigint
);
comment on table backup_set is 'Bản sao lưu: copies of the whole node';
create index backup_set_time on backup_set (unit, begun_at);

create table backup_copy (
  set_id uuid not null references backup_set,
  medium_id uuid not null references medium,
  unit text not null,
  fault text,
  verified_at timestamptz,
  verified_whole boolean,
  drilled_at timestamptz,
  drill_passed boolean,
  drill_seconds integer,
  primary key (set_id, medium_id)
);
comment on table backup_copy is 'One copy of a set on one medium: whether it is whole, when it was checked, when it was restored on trial';
create index backup_copy_medium on backup_copy (medium_id);

alter table medium enable row level security;
alter table backup_set enable row level security;
alter table backup_copy enable row level security;
create policy scope on medium to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on backup_set to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on backup_copy to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on medium, backup_set, backup_copy to thahs_app;
