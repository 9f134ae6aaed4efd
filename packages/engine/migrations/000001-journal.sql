-- The journal (design §4; Circular Điều 9.3, 9.4; NĐ 160/2026 Điều 11.6.c) and its tamper evidence.
-- Invariant 2: thahs_app may insert and select here, never update or delete. Invariant 3: fenced by unit scope.

create function thahs_scope() returns text[] language sql stable parallel safe
  as $$ select string_to_array(nullif(current_setting('thahs.scope', true), ''), ',') $$;
comment on function thahs_scope() is 'Units that the present transaction may see; null (nothing) unless the one door has set it';

create table journal_entry (
  id uuid not null primary key,
  operation uuid not null,
  origin text not null,
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor text not null,
  "position" text,
  unit text not null,
  act text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  registry text,
  file_id uuid,
  record_type text,
  record_id uuid,
  version integer,
  clause text not null,
  purpose text,
  grant_id uuid,
  body_hash bytea not null check (octet_length(body_hash) = 32)
) partition by range (id);
comment on table journal_entry is 'Nhật ký: one append-only row an act, written in the transaction of its effect (Điều 9.4)';
comment on column journal_entry.id is 'UUIDv7; for the first entry of an operation it is the operation id made by the client';
comment on column journal_entry.body_hash is 'SHA-256(salt ‖ body): the body may be redacted by lawful order, the proof stays';
create table journal_entry_other partition of journal_entry default;
create index journal_entry_file on journal_entry (file_id, id) where file_id is not null;
create index journal_entry_unit on journal_entry (unit, id desc);
create index journal_entry_txid on journal_entry (txid, id);

create table journal_body (
  entry_id uuid not null primary key,
  unit text not null,
  salt bytea not null,
  body text not null
) partition by range (entry_id);
comment on table journal_body is 'Full after-image of an entry, RFC 8785 canonical JSON; redaction deletes the row (invariant 6)';
create table journal_body_other partition of journal_body default;

create table journal_leaf (
  position bigint primary key,
  entry_id uuid not null unique,
  leaf_hash bytea not null
);
comment on table journal_leaf is 'Leaves of the RFC 9162 tree in their final order';
create table journal_node (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);
comment on table journal_node is 'Roots of complete subtrees of 256^k leaves (level = 8k), so that a proof reads few rows';
create table journal_checkpoint (
  size bigint primary key,
  at timestamptz not null,
  note text not null
);
comment on table journal_checkpoint is 'Signed notes (C2SP tlog-checkpoint)';
create table journal_horizon (
  one boolean primary key default true check (one),
  next_txid xid8 not null
);
comment on table journal_horizon is 'Every committed entry below this transaction number is in the tree';
insert into journal_horizon (next_txid) values ('0');

alter table journal_entry enable row level security;
alter table journal_body enable row level security;
create policy scope on journal_entry to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy scope on journal_body to thahs_app using (unit = any (thahs_scope())) with check (unit = any (thahs_scope()));
create policy sequencing on journal_entry for select to thahs_sequencer using (true);
create policy checking on journal_body for select to thahs_sequencer using (true);

grant usage on schema public to thahs_app, thahs_sequencer;
grant select, insert on journal_entry, journal_body to thahs_app;
grant select on journal_leaf, journal_node, journal_checkpoint to thahs_app;
grant select on journal_entry, journal_body to thahs_sequencer;
grant select, insert on journal_leaf, journal_node, journal_checkpoint to thahs_sequencer;
grant select, update on journal_horizon to thahs_sequencer;
