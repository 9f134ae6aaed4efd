-- Accounts, postings and password resets that carry more reading than the one who gives them has: proposed by one person, decided by another
-- (Circular Điều 4.2, 4.5). The technical administrator reads no file, and so cannot make somebody who reads for them.
create table proposal (
  proposal_id uuid primary key,
  unit text not null,
  act text not null check (act in ('account.add', 'posting.add', 'account.reset')),
  account_id uuid references account,
  body jsonb not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  state text not null check (state in ('pending', 'accepted', 'rejected')),
  decided_by uuid references account,
  decided_at timestamptz,
  note text,
  check (decided_by is null or decided_by <> proposed_by)
);
comment on table proposal is 'Đề nghị cấp tài khoản, giao nhiệm vụ, cấp lại mật khẩu waiting for a second person';
create index proposal_pending on proposal (unit) where state = 'pending';
alter table proposal enable row level security;
create policy scope on proposal to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on proposal to thahs_app;
