-- A head who lost the password and whom nobody else could reset was given a new one at the machine of the node. It stays in sight of the unit and
-- of those above until another person has looked into it (Circular Điều 4.2, 9.4).
create table recovery (
  recovery_id uuid primary key,
  account_id uuid not null references account,
  unit text not null,
  reason text not null,
  console text not null,
  at timestamptz not null,
  seen_by uuid references account,
  seen_at timestamptz,
  check (seen_by is null or seen_by <> account_id)
);
comment on table recovery is 'Cấp lại mật khẩu tại máy của nút for the only head';
create index recovery_unit on recovery (unit, at);
alter table recovery enable row level security;
create policy scope on recovery to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on recovery to thahs_app;
