-- Safety checks (kiểm tra, đánh giá an toàn, NĐ 160/2026 Điều 11.6.đ; Circular Điều 12): of a quarter, or when somebody orders one. The list of points is the
-- program's; what its evidence was, what was stated and who answers for it stands in the journal, and here what holds now.
create table safety_check (
  check_id uuid primary key,
  unit text not null,
  kind text not null check (kind in ('PERIODIC', 'AD_HOC')),
  -- In which it was begun, by Vietnam's calendar.
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  ordered_by text,
  reason text,
  state text not null check (state in ('OPEN', 'CONCLUDED', 'RETURNED', 'CONFIRMED')),
  begun_by text not null,
  begun_at timestamptz not null,
  words text,
  asked_by text,
  asked_at timestamptz,
  given_by uuid,
  decided_by text,
  decided_at timestamptz,
  note text,
  check ((kind = 'AD_HOC') = (ordered_by is not null) and (ordered_by is null) = (reason is null)),
  check (decided_by is null or decided_by <> asked_by),
  check (state not in ('CONCLUDED', 'CONFIRMED') or asked_by is not null),
  check ((state in ('RETURNED', 'CONFIRMED')) = (decided_by is not null))
);
comment on table safety_check is 'Kiểm tra, đánh giá an toàn: the state of each check, who concluded and who confirmed it';
create unique index safety_check_quarter on safety_check (unit, quarter) where kind = 'PERIODIC';
create index safety_check_unit on safety_check (unit, begun_at desc);

create table safety_check_point (
  check_id uuid not null references safety_check,
  unit text not null,
  point text not null,
  verdict text not null check (verdict in ('MEETS', 'FAILS', 'NOT_APPLICABLE')),
  words text,
  measure text,
  measure_by date,
  stated_by text not null,
  stated_at timestamptz not null,
  primary key (check_id, point),
  check ((verdict = 'FAILS') = (measure is not null) and (measure is null) = (measure_by is null))
);
comment on table safety_check_point is 'Nội dung đã kiểm tra: what was stated of each point, and what is to be done by when where it fails';

alter table safety_check enable row level security;
alter table safety_check_point enable row level security;
create policy scope on safety_check to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on safety_check_point to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on safety_check, safety_check_point to thahs_app;

create index journal_entry_check on journal_entry (act, id) where act in ('check.begin', 'check.state', 'check.conclude', 'check.decide', 'check.reject');
