-- Alarms: what endangers the base, opened and closed by the node, acknowledged by people (Circular Điều 11.4). Opening, raising, acknowledging and
-- closing stand in the journal; these rows are what holds now. No personal data: ids of accounts and media, numbers, an address of the internal network.
create table alarm (
  alarm_id uuid primary key,
  unit text not null,
  code text not null,
  -- Which account, source, medium or certificate; empty where there is one of the kind.
  about text not null,
  severity text not null check (severity in ('notice', 'warning', 'critical')),
  clause text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  times integer not null,
  detail jsonb not null,
  acknowledged_by uuid references account,
  acknowledged_at timestamptz,
  -- How much it was when somebody took it on: twice as much asks for another look.
  acknowledged_times integer,
  reason text,
  closed_at timestamptz,
  check ((acknowledged_by is null) = (acknowledged_at is null) and (acknowledged_by is null) = (reason is null) and (acknowledged_by is null) = (acknowledged_times is null))
);
comment on table alarm is 'Cảnh báo: what endangers the base, open or closed';
create unique index alarm_open on alarm (code, unit, about) where closed_at is null;
create index alarm_of_unit on alarm (unit, opened_at desc);

-- What rules about conduct count: one row for each thing counted (a file looked at, an entry), for as long as the longest window.
create table alarm_tally (
  code text not null,
  about text not null,
  item text not null,
  unit text not null,
  at timestamptz not null,
  times integer not null,
  primary key (code, about, item)
);
comment on table alarm_tally is 'Counted since when: looks, copies taken out and refusals by account';
create index alarm_tally_age on alarm_tally (at);

-- How far the journal has been looked at: a place in its tree, so that each entry is met once and none is missed.
create table alarm_cursor (
  one boolean primary key default true check (one),
  position bigint not null,
  looked_at timestamptz,
  -- The latest moment that any look has seen: a clock that shows less was set back.
  latest_at timestamptz
);
comment on table alarm_cursor is 'How far the journal has been looked at for alarms';
insert into alarm_cursor (position) select coalesce(max(position) + 1, 0) from journal_leaf;

create table journal_check (
  checked_at timestamptz primary key,
  entries bigint not null,
  faults integer not null
);
comment on table journal_check is 'When the whole journal was last verified, and what was found';

alter table alarm enable row level security;
alter table alarm_tally enable row level security;
create policy scope on alarm to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
create policy scope on alarm_tally to thahs_app using (unit = any ((select thahs_scope())::text[])) with check (unit = any ((select thahs_scope())::text[]));
grant select, insert, update on alarm to thahs_app;
grant select, insert, update, delete on alarm_tally to thahs_app;
grant select, update on alarm_cursor to thahs_app;
grant select, insert on journal_check to thahs_app;

-- Servers that follow this one; the table behind it shows its figures to the owner alone. Copies of the node itself are not counted.
create function standby_lag() returns table (name text, seconds double precision) language sql stable security definer set search_path = pg_catalog
  as $$ select application_name, extract(epoch from coalesce(replay_lag, flush_lag, write_lag, interval '0'))::double precision from pg_stat_replication where state = 'streaming' and application_name <> '' and application_name not like 'thahs%' $$;
comment on function standby_lag() is 'Máy chủ dự phòng: how far each standby is behind';
revoke all on function standby_lag() from public;
grant execute on function standby_lag() to thahs_app;
