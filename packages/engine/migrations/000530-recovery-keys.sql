-- Recovery keys (khóa khôi phục, Circular Điều 8.4): whoever holds one opens every copy made while it is in use, so one person proposes it and a head takes it into use.
create table recovery_key (
  key_id uuid primary key,
  unit text not null,
  name text not null,
  -- SHA-256 of the certificate in hex, and the certificate itself in PEM; the private half never comes to the node.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  certificate text not null,
  keeper text not null,
  place text not null,
  state text not null check (state in ('PROPOSED', 'IN_USE', 'REFUSED', 'RETIRED')),
  asked_by text not null,
  asked_at timestamptz not null,
  given_by uuid,
  decided_by text,
  decided_at timestamptz,
  note text,
  ended_at timestamptz,
  tried_on date,
  check (decided_by is null or decided_by <> asked_by),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((state = 'RETIRED') = (ended_at is not null))
);
comment on table recovery_key is 'Khóa khôi phục: for which certificates copies are sealed, who keeps the private half, and who took it into use';
comment on column recovery_key.given_by is 'Who alone had given the asker the password';
comment on column recovery_key.tried_on is 'When it was last made sure that its keeper can open it';
create unique index recovery_key_once on recovery_key (fingerprint) where state <> 'REFUSED';

alter table recovery_key enable row level security;
create policy scope on recovery_key to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
grant select, insert, update on recovery_key to thahs_app;

create index journal_entry_recovery_key on journal_entry (act, id) where act in ('recovery-key.propose', 'recovery-key.decide', 'recovery-key.reject', 'recovery-key.hand-over', 'recovery-key.tried', 'recovery-key.retire');
